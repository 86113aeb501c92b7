/** Read what Vega says of a selection as the script wants it. */

/** Return points as a list of what each holds, an interval as its ends by field, and nothing as an empty object. */
export function selectionOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return {};
  const points = (value as { vlPoint?: { or?: unknown[] } }).vlPoint?.or;
  return points ? points.map(withoutMarks) : withoutMarks(value);
}

/** Drop what Vega-Lite notes for itself. */
function withoutMarks(value: unknown): Record<string, unknown> {
  const entries = Object.entries(value as object).filter(([key]) => key !== "vlPoint" && key !== "_vgsid_");
  return Object.fromEntries(entries);
}
