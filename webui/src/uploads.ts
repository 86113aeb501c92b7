/** Send files to the server, streamed from disk by the browser, with their progress. */

/** What the server says of a file that it has taken. */
export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export interface UploadOptions {
  /** Called as bytes leave, with how many have. */
  readonly onProgress?: (sent: number) => void;
  readonly signal?: AbortSignal;
}

/** Say why an upload failed, in words for people; `status` is 0 where no answer came. */
export class UploadError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "UploadError";
    this.status = status;
  }
}

export class Uploads {
  readonly #session: () => string;

  /** @param session returns the session's secret. */
  constructor(session: () => string) {
    this.#session = session;
  }

  /** Send one file for a widget, as the raw body; XMLHttpRequest because fetch does not tell how far it got. */
  send(widget: string, file: File, { onProgress, signal }: UploadOptions = {}): Promise<Uploaded> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const request = new XMLHttpRequest();
      request.open("POST", "/upload");
      request.responseType = "json";
      request.setRequestHeader("X-Session", this.#session());
      request.setRequestHeader("X-Widget", widget);
      // A header holds no letters beyond Latin-1, a file name holds any.
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
      request.upload.addEventListener("progress", (event) => onProgress?.(event.loaded));
      request.addEventListener("load", () => {
        if (request.status === 200) resolve(request.response as Uploaded);
        else reject(new UploadError(request.status, refusal(request, file)));
      });
      request.addEventListener("error", () =>
        reject(new UploadError(0, `${file.name} was not sent: the connection broke. Try again.`)),
      );
      request.addEventListener("abort", () => reject(signal?.reason));
      signal?.addEventListener("abort", () => request.abort());
      request.send(file);
    });
  }

  /** Give the space of an upload back that the user has taken off again. */
  async drop(id: string): Promise<void> {
    try {
      await fetch(`/upload/${id}`, { method: "DELETE", headers: { "X-Session": this.#session() } });
    } catch {
      // Its session ends some time, and the file with it.
    }
  }
}

function refusal({ status, response }: XMLHttpRequest, file: File): string {
  const answer = response as { readonly error?: string } | null;
  return answer?.error ?? `${file.name} was refused (HTTP ${status}).`;
}
