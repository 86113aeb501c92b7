/** What menu, keys and notices do alike. */

import { signal } from "@preact/signals";
import type { Page } from "../page";
import { alwaysRerun } from "./preferences";

/** Whether the question about clearing the caches is open. */
export const askingToClear = signal(false);

export function setAlwaysRerun(page: Page, on: boolean): void {
  alwaysRerun.value = on;
  page.setAlwaysRerun(on);
  if (on && page.sourceChanged.peek()) page.rerun();
}
