/** Where a floating note goes: beside its target, on the other side where there is no room, never outside the window. */

export type Placement = "top" | "bottom" | "left" | "right";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;
const OPPOSITE: Record<Placement, Placement> = { top: "bottom", bottom: "top", left: "right", right: "left" };

/** Compute the upper left corner of a note of some size. */
export function cornerOf(target: Box, note: Box, room: { width: number; height: number }, wanted: Placement) {
  const fits = (side: Placement) => {
    const { left, top } = corner(target, note, side);
    const across = side === "left" || side === "right";
    return across
      ? left >= EDGE && left + note.width <= room.width - EDGE
      : top >= EDGE && top + note.height <= room.height - EDGE;
  };
  const side = fits(wanted) || !fits(OPPOSITE[wanted]) ? wanted : OPPOSITE[wanted];
  const { left, top } = corner(target, note, side);
  const within = (at: number, size: number, all: number) => Math.max(EDGE, Math.min(at, all - size - EDGE));
  return { left: within(left, note.width, room.width), top: within(top, note.height, room.height) };
}

function corner(target: Box, note: Box, side: Placement): { left: number; top: number } {
  const left = target.left + (target.width - note.width) / 2;
  const top = target.top + (target.height - note.height) / 2;
  if (side === "top") return { left, top: target.top - note.height - GAP };
  if (side === "bottom") return { left, top: target.top + target.height + GAP };
  if (side === "left") return { left: target.left - note.width - GAP, top };
  return { left: target.left + target.width + GAP, top };
}

/** Put a note, which is positioned `fixed`, beside its target. */
export function place(note: HTMLElement, target: HTMLElement, wanted: Placement): void {
  const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const { left, top } = cornerOf(target.getBoundingClientRect(), note.getBoundingClientRect(), room, wanted);
  note.style.left = `${Math.round(left)}px`;
  note.style.top = `${Math.round(top)}px`;
}
