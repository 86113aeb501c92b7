/** The primitives that bring a machine with them, as components that arrive when first shown. */

import { deferred } from "./deferred";
import { Skeleton } from "./skeleton";

const FIELD = <Skeleton height="var(--control-height)" />;

export const Select = deferred(async () => (await import("./select")).Select, FIELD);

export const Calendar = deferred(
  async () => (await import("./calendar")).Calendar,
  <Skeleton height="19rem" width="17.5rem" />,
);

export const Popover = deferred(async () => (await import("./popover")).Popover, FIELD);
