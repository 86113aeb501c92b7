/** Send files to the server, streamed from disk by the browser, with their progress. */

/** What the server says of a file that it has taken. */
export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface UploadOptions {
  /** Called as bytes leave, with how many have. */
  readonly onProgress?: (sent: number) => void;
  readonly signal?: AbortSignal;
}

/** Say why an upload failed; `status` is 0 where no answer came. */
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

  /** Send one file as the raw body; XMLHttpRequest because fetch does not tell how far it got. */
  send(file: File, { onProgress, signal }: UploadOptions = {}): Promise<Uploaded> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const request = new XMLHttpRequest();
      request.open("POST", "/upload");
      request.responseType = "json";
      request.setRequestHeader("X-Session", this.#session());
      // A header holds no letters beyond Latin-1, a file name holds any.
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
      request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
      request.upload.addEventListener("progress", (event) => onProgress?.(event.loaded));
      request.addEventListener("load", () => {
        if (request.status === 200) resolve(request.response as Uploaded);
        else reject(new UploadError(request.status, explain(request.status, file)));
      });
      request.addEventListener("error", () => reject(new UploadError(0, explain(0, file))));
      request.addEventListener("abort", () => reject(signal?.reason ?? new UploadError(0, "Cancelled")));
      signal?.addEventListener("abort", () => request.abort());
      request.send(file);
    });
  }
}

function explain(status: number, file: File): string {
  if (status === 413) return `${file.name} is larger than this app takes.`;
  if (status === 507) return `There is no room left on the disk for ${file.name}.`;
  if (status === 0) return `${file.name} was not sent: the connection broke. Try again.`;
  return `${file.name} was refused (HTTP ${status}).`;
}
