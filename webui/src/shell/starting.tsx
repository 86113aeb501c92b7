/** What stands in the page before the script has written anything. */

import { Skeleton } from "../ui/skeleton";

/** Fades in a moment late, so that an app that starts at once shows nothing of it. */
export function Starting() {
  return (
    <div class="starting" data-testid="stAppSkeleton" role="status" aria-label="Starting">
      <Skeleton height="2.5rem" width="55%" />
      <Skeleton lines={4} />
      <Skeleton height="14rem" />
      <Skeleton lines={2} />
    </div>
  );
}
