/** A place to drop files on. */

import { useId, useRef, useState } from "preact/hooks";
import { useUploads, useValue } from "../hooks";
import { Button } from "../ui/button";
import { Glyph } from "../ui/glyph";
import { FileChip } from "./file_chip";
import { Labelled } from "./labelled";
import { bytes } from "./number_format";
import type { ElementProps } from "./props";
import "./file_uploader.css";

type Node = ElementProps<"file_uploader">["node"];

/** A file that is on its way, or was refused. */
interface Transfer {
  readonly id: number;
  readonly file: File;
  readonly sent: number;
  readonly error: string;
  readonly abort: AbortController;
}

let transfers = 0;

export function FileUploader({ node }: ElementProps<"file_uploader">) {
  const { value, set } = useValue(node);
  const uploads = useUploads();
  const [pending, setPending] = useState<readonly Transfer[]>([]);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  // Several files end at about the same time; each must add to what the others have left.
  const latest = useRef(value);
  latest.current = value;

  const change = (id: number, part: Partial<Transfer>) =>
    setPending((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const forget = (id: number) => setPending((all) => all.filter((one) => one.id !== id));

  const send = async (file: File) => {
    const transfer = {
      id: ++transfers,
      file,
      sent: 0,
      error: refusal(node, file),
      abort: new AbortController(),
    };
    setPending((all) => [...(node.multiple ? all : []), transfer]);
    if (transfer.error) return;
    try {
      const uploaded = await uploads.send(node.id, file, {
        onProgress: (sent) => change(transfer.id, { sent }),
        signal: transfer.abort.signal,
      });
      forget(transfer.id);
      const before = node.multiple ? latest.current : [];
      for (const old of node.multiple ? [] : latest.current) void uploads.drop(old.id);
      latest.current = [...before, uploaded];
      set(latest.current);
    } catch (error) {
      if (transfer.abort.signal.aborted) forget(transfer.id);
      else change(transfer.id, { error: (error as Error).message });
    }
  };
  const take = (files: readonly File[]) => {
    if (node.disabled) return;
    for (const file of node.multiple ? files : files.slice(0, 1)) void send(file);
  };
  const remove = (id: string) => {
    latest.current = latest.current.filter((one) => one.id !== id);
    set(latest.current);
  };
  const empty = value.length + pending.length === 0;

  return (
    <Labelled node={node} name="stFileUploader">
      <section
        class="dropzone"
        data-testid="stFileUploaderDropzone"
        aria-label={node.label}
        data-over={over ? "" : undefined}
        data-disabled={node.disabled ? "" : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!node.disabled);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as globalThis.Node | null)) setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <input
          ref={input}
          id={inputId}
          class="dropzone-input"
          data-testid="stFileUploaderDropzoneInput"
          type="file"
          tabIndex={-1}
          aria-label={node.label}
          accept={node.types.join(",")}
          multiple={node.multiple}
          disabled={node.disabled}
          {...(node.directory ? { webkitdirectory: true } : {})}
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            // The same file may be chosen again after it was taken off.
            event.currentTarget.value = "";
          }}
        />
        <Button
          label={
            empty ? (node.directory ? "Choose a folder" : "Upload") : node.multiple ? "Add files" : "Replace"
          }
          icon=":material/upload:"
          disabled={node.disabled}
          onClick={() => input.current?.click()}
        />
        <span class="dropzone-hint" data-testid="stFileUploaderDropzoneInstructions">
          <Glyph name="upload" size="1rem" />
          <span>{over ? "Let go to add" : `or drop ${node.multiple ? "files" : "a file"} here`}</span>
          <span class="dropzone-limit">{limits(node)}</span>
        </span>
      </section>
      {!empty && (
        <div class="file-chips" data-testid="stFileChips">
          {value.map((file) => (
            <FileChip
              key={file.id}
              name={file.name}
              size={file.size}
              onRemove={() => remove(file.id)}
              disabled={node.disabled}
            />
          ))}
          {pending.map((one) => (
            <FileChip
              key={one.id}
              name={one.file.name}
              size={one.file.size}
              error={one.error}
              progress={one.error ? undefined : one.sent / Math.max(one.file.size, 1)}
              onRemove={() => {
                one.abort.abort();
                forget(one.id);
              }}
            />
          ))}
        </div>
      )}
    </Labelled>
  );
}

function limits(node: Node): string {
  const types = node.types.map((type) => type.slice(1).toUpperCase()).join(", ");
  return `${bytes(node.max_size).replace(/\.0 /, " ")} per file${types ? ` • ${types}` : ""}`;
}

/** Say what is wrong with a file before it is sent; the server checks again. */
function refusal(node: Node, file: File): string {
  const name = file.name.toLowerCase();
  if (node.types.length > 0 && !node.types.some((type) => name.endsWith(type))) {
    return `Only ${node.types.join(", ")} files are taken here.`;
  }
  return file.size > node.max_size
    ? `The file has ${bytes(file.size)}; at most ${bytes(node.max_size)} are taken.`
    : "";
}
