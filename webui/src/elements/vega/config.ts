/** The page's looks in Vega's words. */

import type { Config } from "vega-lite";
import type { Palette } from "../../theme/theme";

export function configOf(palette: Palette): Config {
  const label = { labelColor: palette.muted, labelFontSize: 12, labelFontWeight: 400 } as const;
  const title = { titleColor: palette.muted, titleFontSize: 12, titleFontWeight: 400 } as const;
  return {
    background: "transparent",
    font: palette.font,
    padding: { top: 8, left: 4, right: 8, bottom: 4 },
    view: { stroke: "transparent", continuousHeight: 320, continuousWidth: 400 },
    axis: {
      ...label,
      ...title,
      domain: false,
      ticks: false,
      gridColor: palette.borderLight,
      labelPadding: 8,
      titlePadding: 12,
      labelOverlap: "greedy",
      labelFlush: false,
      tickCount: { signal: "clamp(ceil(height / 45), 3, 10)" } as never,
    },
    axisX: { grid: false, tickCount: { signal: "clamp(ceil(width / 90), 3, 12)" } as never },
    axisQuantitative: { grid: true },
    axisTemporal: { grid: false },
    legend: {
      ...label,
      ...title,
      orient: "bottom",
      direction: "horizontal",
      symbolSize: 80,
      symbolBaseFillColor: palette.muted,
      columns: { signal: "max(1, floor(width / 130))" } as never,
      symbolLimit: 16,
      offset: 8,
      titlePadding: 6,
      gradientLength: 160,
    },
    title: {
      color: palette.text,
      fontSize: 14,
      fontWeight: 600,
      anchor: "start",
      subtitleColor: palette.muted,
    },
    header: { ...label, ...title },
    range: {
      category: [...palette.categorical],
      ordinal: ramp(palette),
      // Without the quietest: of a point it would leave nothing to see.
      ramp: ramp(palette).slice(1),
      heatmap: ramp(palette),
    },
    mark: { color: palette.categorical[0] ?? palette.primary, tooltip: true },
    line: { strokeWidth: 2 },
    bar: { cornerRadiusEnd: 3, discreteBandSize: { band: 0.8 } },
    point: { filled: true, size: 50 },
    circle: { size: 50, opacity: 0.75 },
    arc: { stroke: palette.background, strokeWidth: 1 },
    text: { color: palette.text },
    rule: { color: palette.muted },
  };
}

/** From quiet to strong, on either background. */
function ramp(palette: Palette): string[] {
  return palette.mode === "light"
    ? ["#dbe7fb", "#a9c8f5", "#72a5ea", "#3f7fda", "#2259b4", "#143a7d"]
    : ["#1d3358", "#274f8f", "#3a72c4", "#5f98e6", "#94bdf6", "#cfe2fd"];
}
