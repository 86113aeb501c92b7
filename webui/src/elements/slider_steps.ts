/** Where the handles of a slider can stand. Both ends can always be reached, though the steps may not meet the last. */

import { decimals } from "./number_format";

export interface Line {
  readonly kind: "int" | "float" | "date" | "time" | "datetime";
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** Return the place nearest to a number. */
export function snap(line: Line, number: number): number {
  const { minimum, maximum, step } = line;
  if (number <= minimum) return minimum;
  const next = plain(line, minimum + Math.round((number - minimum) / step) * step);
  return next >= maximum || maximum - number < Math.abs(number - next) ? maximum : next;
}

/** Return where a key takes a handle; undefined for a key that means nothing to it. */
export function stepped(line: Line, number: number, key: string): number | undefined {
  const { minimum, maximum, step } = line;
  const page = Math.max(step, Math.round((maximum - minimum) / 10 / step) * step);
  const by = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: page,
    PageDown: -page,
  };
  if (key === "Home") return minimum;
  if (key === "End") return maximum;
  if (!(key in by)) return undefined;
  const wanted = number + by[key as keyof typeof by];
  const next = snap(line, wanted);
  // From an end that is between two places, the nearest may be where the handle stands already.
  return next === number ? snap(line, wanted + by[key as keyof typeof by] / 2) : next;
}

/** Drop what binary arithmetic adds: 0.30000000000000004. */
function plain({ kind, minimum, step }: Line, number: number): number {
  if (kind === "int") return Math.round(number);
  const digits = Math.max(decimals(minimum), decimals(step));
  return Number(number.toFixed(Math.min(kind === "float" ? digits : 6, 20)));
}
