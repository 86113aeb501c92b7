/** A button that saves a file. */

import { useState } from "preact/hooks";
import { useIsWindow, useRequests, useTrigger } from "../hooks";
import { Button } from "../ui/button";
import { FieldNote } from "../ui/field";
import type { ElementProps } from "./props";

export function DownloadButton({ node }: ElementProps<"download_button">) {
  const fire = useTrigger(node);
  const isWindow = useIsWindow();
  const requests = useRequests();
  const [state, setState] = useState<{ busy: boolean; error: string }>({ busy: false, error: "" });
  const save = async () => {
    setState({ busy: true, error: "" });
    try {
      // A web view has no place for downloads: the window asks where, and the server writes the file there.
      const path = isWindow
        ? await requests.save(node.url, node.file_name)
        : follow(node.url, node.file_name);
      setState({ busy: false, error: "" });
      // Who chose no place has downloaded nothing.
      if (node.reruns && path !== "") fire();
    } catch (error) {
      setState({ busy: false, error: `${node.file_name} was not saved: ${(error as Error).message}` });
    }
  };
  return (
    <div class="stDownloadButton" data-testid="stDownloadButton">
      <Button
        label={node.label}
        kind={node.kind}
        icon={node.icon}
        iconPosition={node.icon_position}
        disabled={node.disabled}
        busy={state.busy}
        wide={node.width !== "content"}
        wrap={node.wrap}
        shortcut={node.shortcut}
        help={node.help}
        onClick={save}
      />
      {state.error && (
        <div data-testid="stDownloadButtonError">
          <FieldNote text={state.error} error />
        </div>
      )}
    </div>
  );
}

/** Let the browser save what an address of ours holds, and return under which name. */
export function follow(url: string, name: string): string {
  const link = document.createElement("a");
  link.href = url.startsWith("data:") ? url : `${url}?download`;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return name;
}
