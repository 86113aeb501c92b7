/** Ask before the caches are cleared. */

import { usePage } from "../context";
import { Button } from "../ui/button";
import { askingToClear } from "./actions";
import { Dialog } from "./dialog";

export function ClearCacheDialog() {
  const page = usePage();
  if (!askingToClear.value) return null;
  const close = () => {
    askingToClear.value = false;
  };
  return (
    <Dialog title="Clear the caches?" testId="stClearCacheDialog" onClose={close}>
      <p>
        Everything that functions have cached is computed anew when it is needed next, in all sessions of this
        app.
      </p>
      <div class="shell-dialog-actions">
        <Button label="Cancel" kind="secondary" onClick={close} />
        <Button
          label="Clear caches"
          kind="primary"
          onClick={() => {
            close();
            page.rerun(true);
          }}
        />
      </div>
    </Dialog>
  );
}
