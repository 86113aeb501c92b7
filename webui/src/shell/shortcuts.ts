/** The keys that work everywhere in the page but where somebody types. */

import { usePage } from "../context";
import { useShortcut } from "../ui/shortcut";
import { askingToClear } from "./actions";

export function useShellShortcuts(): void {
  const page = usePage();
  useShortcut("r", () => page.rerun());
  useShortcut("c", () => {
    askingToClear.value = true;
  });
}
