/** A chart that Vega-Lite describes; Vega itself comes when the first chart does. */

import { deferred } from "../ui/deferred";
import { Skeleton } from "../ui/skeleton";
import type { ElementProps } from "./props";

export const VegaLiteChart = deferred<ElementProps<"vega_lite_chart">>(
  async () => (await import("./vega/chart")).Chart,
  // As high as most charts turn out to be, so that what stands below does not jump.
  ({ node }) => <Skeleton height={typeof node.height === "number" ? `${node.height}px` : "350px"} />,
);
