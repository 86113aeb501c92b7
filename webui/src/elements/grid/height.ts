/** How high a table is. */

import type { Dataframe } from "../../protocol.gen";

/** The height of one line of the header, its lower edge included. */
export const HEADER = 35;
/** A line above and one below. */
const EDGES = 2;
/** A table that goes on shows a part of its next row, so that one sees that it does. */
const SHOWN = 10.4;
const TALLEST = 10_000;
/** Rows that stay visible where the height is the container's. */
const LEAST = 3;

/** How many levels the header has above the names of columns. */
export function groupLevels(node: Pick<Dataframe, "columns" | "order">): number {
  return Math.max(0, ...node.order.map((place) => node.columns[place]?.group?.length ?? 0));
}

/** The greatest height of a table, in CSS pixels; with less in it, it is lower, unless a number was asked for. */
export function gridHeight(
  node: Pick<Dataframe, "columns" | "order" | "height" | "length" | "row_height">,
): number {
  if (typeof node.height === "number") return node.height;
  const head = EDGES + HEADER * (1 + groupLevels(node));
  const rows = Math.max(node.length, 1) * node.row_height;
  if (node.height === "content") return Math.min(head + rows, TALLEST);
  if (node.height === "stretch") return head + Math.min(rows, LEAST * node.row_height);
  return head + Math.min(rows, Math.round(SHOWN * node.row_height));
}
