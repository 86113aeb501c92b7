/** A table with all that belongs to it: toolbar, search, choice of columns, full cells, notes. */

import { useState } from "preact/hooks";
import { useIsWindow, useRequests } from "../../hooks";
import { copyText } from "../../ui/copy";
import { FullScreen } from "../../ui/fullscreen";
import type { ToolbarAction } from "../../ui/toolbar";
import { follow } from "../download_button";
import type { ElementProps } from "../props";
import { Chooser } from "./chooser";
import { Detail, type DetailTarget } from "./detail";
import { Find } from "./find";
import { Grid } from "./grid";
import { gridHeight } from "./height";
import type { Layout } from "./layout";
import { boundsOf, type Range } from "./range";
import { type GridState, useGrid } from "./use_grid";
import "./grid.css";
import "./looks.css";

type Node = ElementProps<"dataframe">["node"];

export function GridFrame({ node }: ElementProps<"dataframe">) {
  const state = useGrid(node);
  const [isFinding, find] = useState(false);
  const [isChoosing, choose] = useState(false);
  const [detail, show] = useState<DetailTarget | undefined>(undefined);
  const [note, setNote] = useState("");
  const download = useDownload(node, state, setNote);
  const copy = useCopy(state, setNote);
  const actions: ToolbarAction[] = [
    { label: "Show/hide columns", glyph: "eye", onClick: () => choose(!isChoosing) },
    { label: "Download as CSV", glyph: "download", onClick: download },
    { label: "Search", glyph: "search", onClick: () => find(true) },
  ];
  const leaveFind = () => {
    find(false);
    state.arrange({ search: "" });
  };
  return (
    <FullScreen actions={actions}>
      {(expanded) => (
        <div class="stDataFrame" data-testid="stDataFrame" data-width={node.width} data-height={node.height}>
          <div
            class="stDataFrameResizable"
            data-testid="stDataFrameResizable"
            data-expanded={expanded ? "" : undefined}
            style={sizeOf(node, expanded)}
          >
            <Grid
              node={node}
              state={state}
              expanded={expanded}
              onSearch={() => find(true)}
              onOpen={(row, shown, cell) => show({ row, shown, cell })}
              onCopy={copy}
            />
            {isFinding && <Find state={state} onClose={leaveFind} />}
            {isChoosing && <Chooser node={node} state={state} onClose={() => choose(false)} />}
            <Notes state={state} note={note} />
          </div>
          {detail && <Detail target={detail} state={state} onClose={() => show(undefined)} />}
        </div>
      )}
    </FullScreen>
  );
}

function sizeOf(node: Node, expanded: boolean): Record<string, string> {
  if (expanded) return { height: "100%" };
  if (typeof node.height === "number") return { height: `${node.height}px` };
  if (node.height === "stretch") {
    return {
      "--grid-least": `${gridHeight(node)}px`,
      "--grid-usual": `${gridHeight({ ...node, height: "auto" })}px`,
    };
  }
  // Room for a scroll bar below the rows, where columns overflow.
  return { "--grid-max": `${gridHeight(node)}px` };
}

function Notes({ state, note }: { readonly state: GridState; readonly note: string }) {
  const error = state.stock.error.value;
  return (
    <div class="grid-notes" role="status">
      {error ? (
        <span class="grid-note" data-error="">
          {error}
          <button type="button" onClick={() => state.stock.retry()}>
            Try again
          </button>
        </span>
      ) : (
        note && <span class="grid-note">{note}</span>
      )}
    </div>
  );
}

const NOTED = 2_000;

function useCopy({ query }: GridState, setNote: (note: string) => void) {
  const requests = useRequests();
  const say = useNoted(setNote);
  return async (range: Range, layout: Layout) => {
    const { top, bottom, left, right } = boundsOf(range);
    const columns = layout.shown.slice(left, right + 1).map(({ place }) => place);
    const { frame, sort, search } = query;
    try {
      const text = await requests.copy({
        frame,
        start: top,
        stop: bottom + 1,
        columns,
        sort: [...sort],
        search,
      });
      const cells = (bottom - top + 1) * columns.length;
      say(
        (await copyText(text))
          ? cells === 1
            ? "Copied"
            : `Copied ${cells.toLocaleString()} cells`
          : "Not copied",
      );
    } catch (error) {
      say(`Not copied: ${(error as Error).message}`);
    }
  };
}

function useNoted(setNote: (note: string) => void) {
  return (note: string) => {
    setNote(note);
    setTimeout(() => setNote(""), NOTED);
  };
}

/** Save what is shown, all rows of it, as sorted and searched. */
function useDownload(node: Node, { query, order }: GridState, setNote: (note: string) => void) {
  const requests = useRequests();
  const isWindow = useIsWindow();
  const say = useNoted(setNote);
  return async () => {
    const { frame, sort, search } = query;
    const index = order.filter((place) => node.columns[place]?.index);
    const columns = [...index, ...order.filter((place) => !index.includes(place))];
    try {
      const url = await requests.export({ frame, columns, sort: [...sort], search });
      const name = url.slice(url.lastIndexOf("/") + 1);
      if (isWindow) await requests.save(url, name);
      else follow(url, name);
    } catch (error) {
      say(`Not saved: ${(error as Error).message}`);
    }
  };
}
