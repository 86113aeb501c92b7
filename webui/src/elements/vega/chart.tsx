/** A chart with its toolbar: made when its spec or the theme changes, given data and size when only those do. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useValue } from "../../hooks";
import { palette } from "../../theme/theme";
import { copyText } from "../../ui/copy";
import { FullScreen } from "../../ui/fullscreen";
import { follow } from "../download_button";
import type { ElementProps } from "../props";
import { configOf } from "./config";
import { type Content, Plot } from "./plot";
import { useSize } from "./size";
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
  const size = useSize(place);
  const plot = useRef<Plot | undefined>(undefined);
  const [failure, setFailure] = useState("");
  const [attempts, setAttempts] = useState(0);
  const [isEmpty, setEmpty] = useState(false);
  const select = useSelect(node);
  const colours = palette.value;
  const fills = node.width !== "content" || expanded;
  const stretches = node.height === "stretch" || expanded;
  const isSeen = size.width > 0 || (!fills && size.height > 0);
  const width = fills ? size.width : undefined;
  const height = stretches ? size.height : typeof node.height === "number" ? node.height : undefined;
  const content = useRef<Content>({ data: node.data, width, height });
  content.current = { data: node.data, width, height };

  const fail = (reason: unknown) => setFailure((reason as Error).message);
  const update = async (made: Plot) => {
    await made.update(content.current);
    setFailure("");
    setEmpty(made.isEmpty);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: other data and sizes need no new view; see below
  useEffect(() => {
    if (!place.current || !isSeen) return undefined;
    let present = true;
    Plot.make(place.current, content.current, {
      spec: node.spec,
      config: node.theme === null ? {} : configOf(colours),
      label: node.alt,
      selects: node.selects,
      onSelect: (name, selection) => select.current(name, selection),
    })
      .then((made) => {
        if (!present) return made.end();
        plot.current = made;
        onPlot(made);
        // What has come while it was made.
        return update(made);
      })
      .catch((reason) => present && fail(reason));
    return () => {
      present = false;
      plot.current?.end();
      plot.current = undefined;
      onPlot(undefined);
    };
  }, [node.spec, node.theme, colours, fills, stretches, isSeen, attempts]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: all that a drawn chart takes over
  useEffect(() => {
    // A hidden chart keeps its size until it is seen again.
    if (plot.current) isSeen && update(plot.current).catch(fail);
    else if (failure) setAttempts(attempts + 1);
  }, [node.data, width, height]);

  return (
    <div
      class="stVegaLiteChart"
      data-testid="stVegaLiteChart"
      data-fills={fills ? "" : undefined}
      data-stretches={stretches ? "" : undefined}
    >
      <div ref={place} class="chart-place" />
      {isEmpty && !failure && <p class="chart-empty">No data</p>}
      {failure && (
        <p class="chart-error" role="alert">
          This chart cannot be drawn: {failure}
        </p>
      )}
    </div>
  );
}

/** Use a function that adds to what is selected, and sends it. */
function useSelect(node: Node) {
  const { value, set } = useValue(node);
  const selected = useRef(value);
  selected.current = value;
  // The view outlives this drawing, and calls whichever function is the newest.
  const select = useRef<(name: string, selection: unknown) => void>(() => undefined);
  select.current = (name, selection) => {
    selected.current = { ...selected.current, [name]: selection };
    set(selected.current, WHILE_SELECTING);
  };
  return select;
}
