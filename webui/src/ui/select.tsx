/** A field that chooses among options; its machine arrives when the first one is shown. */

import { deferred } from "./deferred";
import { Skeleton } from "./skeleton";

export type { SelectProps } from "./select-machine";

export const Select = deferred(
  async () => (await import("./select-machine")).Select,
  () => <Skeleton height="var(--control-height)" />,
);
