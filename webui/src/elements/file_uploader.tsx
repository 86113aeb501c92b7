/** A place to drop files on. */

import { useRef, useState } from "preact/hooks";
import { useUploads, useValue } from "../hooks";
import { Button } from "../ui/button";
import { spokenText } from "../ui/markdown/spoken";
import type { Uploaded } from "../uploads";
import { droppedFiles } from "./dropped";
import { FileChip } from "./file_chip";
import { refusalOf, takenInWords } from "./file_rules";
import { Labelled } from "./labelled";
import type { ElementProps } from "./props";
import { useTransfers } from "./transfers";
import "./file_uploader.css";

type Node = ElementProps<"file_uploader">["node"];

export function FileUploader({ node }: ElementProps<"file_uploader">) {
  const { value, set } = useValue(node);
  const uploads = useUploads();
  // Several files end at about the same time; each must add to what the others have left.
  const latest = useRef(value);
  latest.current = value;
  const change = (files: Node["value"]) => {
    // The server drops what was part of the script's value once a run has seen that it is none any more. What no
    // run has seen, because a form held it back, only this page knows of.
    const known = new Set(node.value.map((one) => one.id));
    const gone = latest.current.filter((one) => !files.includes(one) && !known.has(one.id));
    for (const one of gone) void uploads.drop(one.id);
    latest.current = files;
    set(files);
  };
  const arrived = (file: Uploaded) => change(node.multiple ? [...latest.current, file] : [file]);
  const { pending, send, stop, stopAll } = useTransfers(node.id, arrived);
  const take = (files: readonly File[]) => {
    if (node.disabled || files.length === 0) return;
    if (!node.multiple) stopAll();
    // Of a folder only what fits is meant; of chosen files each that does not fit is named.
    const meant = node.directory ? files.filter((file) => refusalOf(node, file) === "") : files;
    for (const file of node.multiple ? meant : meant.slice(0, 1)) void send(file, refusalOf(node, file));
  };
  const isEmpty = value.length + pending.length === 0;

  return (
    <Labelled node={node} name="stFileUploader">
      <Dropzone node={node} isEmpty={isEmpty} onTake={take} />
      {!isEmpty && (
        <ul class="file-chips" data-testid="stFileChips">
          {value.map((file) => (
            <FileChip
              key={file.id}
              name={file.name}
              size={file.size}
              disabled={node.disabled}
              onRemove={() => change(latest.current.filter((one) => one.id !== file.id))}
            />
          ))}
          {pending.map((one) => (
            <FileChip
              key={one.id}
              name={one.file.name}
              size={one.file.size}
              error={one.error}
              progress={one.error ? undefined : one.sent / Math.max(one.file.size, 1)}
              onRemove={() => stop(one.id)}
            />
          ))}
        </ul>
      )}
    </Labelled>
  );
}

interface DropzoneProps {
  readonly node: Node;
  readonly isEmpty: boolean;
  readonly onTake: (files: readonly File[]) => void;
}

function Dropzone({ node, isEmpty, onTake }: DropzoneProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const thing = node.directory ? "a folder" : node.multiple ? "files" : "a file";
  const action = node.directory ? "Choose folder" : "Upload";
  return (
    <section
      class="dropzone"
      data-testid="stFileUploaderDropzone"
      aria-label={spokenText(node.label)}
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
        void droppedFiles(event.dataTransfer).then(onTake, () => undefined);
      }}
    >
      <input
        ref={input}
        class="dropzone-input"
        data-testid="stFileUploaderDropzoneInput"
        type="file"
        tabIndex={-1}
        aria-label={spokenText(node.label)}
        accept={node.types.join(",")}
        multiple={node.multiple}
        disabled={node.disabled}
        {...(node.directory ? { webkitdirectory: true } : {})}
        onChange={(event) => {
          onTake([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was taken off.
          event.currentTarget.value = "";
        }}
      />
      <Button
        label={isEmpty ? action : node.multiple ? "Add files" : "Replace"}
        icon=":material/upload:"
        disabled={node.disabled}
        onClick={() => input.current?.click()}
      />
      <span class="dropzone-hint" data-testid="stFileUploaderDropzoneInstructions">
        <span>{over ? "Let go to add" : `or drop ${thing} here`}</span>
        <span class="dropzone-limit">{takenInWords(node)}</span>
      </span>
    </section>
  );
}
