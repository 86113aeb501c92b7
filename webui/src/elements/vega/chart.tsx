/** A chart with its toolbar: made when its spec or the theme changes, given data when only that does. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useValue } from "../../hooks";
import { palette } from "../../theme/theme";
import { copyText } from "../../ui/copy";
import { FullScreen } from "../../ui/fullscreen";
import { follow } from "../download_button";
import type { ElementProps } from "../props";
import { configOf } from "./config";
import { Plot } from "./plot";
import "./chart.css";

type Node = ElementProps<"vega_lite_chart">["node"];

/** Milliseconds in which a drag over the chart is one selection. */
const WHILE_SELECTING = 150;

export function Chart({ node }: ElementProps<"vega_lite_chart">) {
  const plot = useRef<Plot | undefined>(undefined);
  const actions = [
    {
      label: "Download as PNG",
      glyph: "download",
      onClick: async () => {
        const picture = await plot.current?.picture(palette.value.background);
        if (picture) follow(picture, "chart.png");
      },
    },
    { label: "Copy Vega-Lite spec", glyph: "copy", onClick: () => void copyText(node.spec) },
  ] as const;
  return (
    <FullScreen actions={actions}>
      {(expanded) => <Frame node={node} expanded={expanded} onPlot={(made) => (plot.current = made)} />}
    </FullScreen>
  );
}

interface FrameProps {
  readonly node: Node;
  readonly expanded: boolean;
  readonly onPlot: (plot: Plot | undefined) => void;
}

function Frame({ node, expanded, onPlot }: FrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [error, setError] = useState("");
  const plot = useRef<Plot | undefined>(undefined);
  const { value, set } = useValue(node);
  const selected = useRef(value);
  selected.current = value;
  const colours = palette.value;
  const fills = node.width !== "content" || expanded;
  const height = expanded ? innerHeight - 80 : typeof node.height === "number" ? node.height : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other data and sizes need no new view; see below
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    let present = true;
    setError("");
    Plot.make(box, {
      spec: node.spec,
      config: node.theme === null ? {} : configOf(colours),
      data: node.data,
      label: node.alt,
      width: fills ? box.clientWidth : undefined,
      height: height ?? (node.height === "stretch" ? box.clientHeight || undefined : undefined),
      selects: node.selects,
      onSelect: (name, selection) => {
        selected.current = { ...selected.current, [name]: selection };
        set(selected.current, WHILE_SELECTING);
      },
    }).then(
      (made) => {
        if (!present) return made.end();
        plot.current = made;
        onPlot(made);
      },
      (reason: Error) => present && setError(reason.message),
    );
    return () => {
      present = false;
      plot.current?.end();
      plot.current = undefined;
      onPlot(undefined);
    };
  }, [node.spec, node.theme, colours, fills, height]);

  useEffect(() => {
    plot.current?.give(node.data).catch((reason: Error) => setError(reason.message));
  }, [node.data]);

  useEffect(() => {
    const box = place.current;
    if (!box || !fills) return undefined;
    let width = box.clientWidth;
    const observer = new ResizeObserver(() => {
      if (box.clientWidth === width || box.clientWidth === 0) return;
      width = box.clientWidth;
      void plot.current?.resize(width, undefined);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [fills]);

  return (
    <div class="stVegaLiteChart" data-testid="stVegaLiteChart" data-fills={fills ? "" : undefined}>
      <div ref={place} class="chart-place" />
      {error && (
        <p class="chart-error" role="alert">
          This chart cannot be drawn: {error}
        </p>
      )}
    </div>
  );
}
