/** A table of any size; what draws it arrives when the first one is shown. */

import { deferred } from "../ui/deferred";
import { Skeleton } from "../ui/skeleton";
import { gridHeight } from "./grid/height";
import type { ElementProps } from "./props";

export const Dataframe = deferred<ElementProps<"dataframe">>(
  async () => (await import("./grid/frame")).GridFrame,
  ({ node }) => <Skeleton height={`${gridHeight(node)}px`} />,
);
