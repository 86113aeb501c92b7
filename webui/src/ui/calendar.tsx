/** A month to pick days from; its machine arrives when the first one is shown. */

import { deferred } from "./deferred";
import { Skeleton } from "./skeleton";

export type { CalendarProps } from "./calendar-machine";

export const Calendar = deferred(
  async () => (await import("./calendar-machine")).Calendar,
  () => <Skeleton height="19rem" width="17.5rem" />,
);
