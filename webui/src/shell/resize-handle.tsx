/** The sidebar's edge, to drag, or to move with the arrow keys. */

import { usePage } from "../context";
import { sidebarWidth } from "./preferences";
import { clamp, LARGEST, SMALLEST, sidebarPixels } from "./sidebar-state";

const STEP = 16;

export function ResizeHandle() {
  const page = usePage();
  const width = sidebarPixels(page);
  const move = (event: PointerEvent) => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    if (event.currentTarget.hasPointerCapture(event.pointerId)) sidebarWidth.value = clamp(event.clientX);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? STEP : event.key === "ArrowLeft" ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    sidebarWidth.value = clamp(width + step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
    <div
      role="separator"
      tabIndex={0}
      aria-label="Sidebar width"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={SMALLEST}
      aria-valuemax={LARGEST}
      data-testid="stSidebarResizeHandle"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onKeyDown={press}
      onDblClick={() => {
        sidebarWidth.value = 0;
      }}
    />
  );
}
