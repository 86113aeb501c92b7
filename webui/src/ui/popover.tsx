/** A panel that opens at a button; its machine arrives when the first one is shown. */

import { deferred } from "./deferred";

export type { PopoverProps } from "./popover-machine";

export const Popover = deferred(
  async () => (await import("./popover-machine")).Popover,
  ({ trigger }) => trigger({}, false),
);
