/** Say that the script was saved, and offer to run it. */

import { usePage } from "../context";
import { Button } from "../ui/button";
import { setAlwaysRerun } from "./actions";

export function SourceNotice() {
  const page = usePage();
  if (!page.sourceChanged.value) return null;
  return (
    <div class="source-notice" role="status">
      <span>The script was saved.</span>
      <Button label="Rerun" kind="tertiary" size="small" onClick={() => page.rerun()} />
      <Button label="Always rerun" kind="tertiary" size="small" onClick={() => setAlwaysRerun(page, true)} />
    </div>
  );
}
