/** A small table, shown as a whole. */

import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./table.css";

type Node = ElementProps<"table">["node"];
type Column = Node["columns"][number];

export function Table({ node }: ElementProps<"table">) {
  const { columns } = node;
  const rows = columns[0]?.cells.length ?? 0;
  return (
    <div
      class="stTable"
      data-testid="stTable"
      data-border={String(node.border)}
      data-height={node.height === "stretch" ? "stretch" : undefined}
      style={typeof node.height === "number" ? { height: `${node.height}px` } : undefined}
      // A table that scrolls must be reachable by keyboard.
      {...(node.height === "content"
        ? {}
        : { tabIndex: 0, role: "region", "aria-label": node.alt || "Table" })}
    >
      <table class="stTableStyledTable" data-testid="stTableStyledTable" aria-label={node.alt || undefined}>
        {node.header && <Head columns={columns} />}
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map((column, place) => (
                <Cell key={place} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows === 0 && (
            <tr>
              <td class="table-empty" data-testid="stTableStyledEmptyTableCell" colSpan={columns.length || 1}>
                empty
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, row }: { readonly column: Column; readonly row: number }) {
  const content = <Markdown text={column.cells[row] ?? ""} />;
  const shared = { "data-right": column.right ? "" : undefined, style: column.styles?.[row] || undefined };
  if (column.index) {
    return (
      <th scope="row" {...shared}>
        {content}
      </th>
    );
  }
  return <td {...shared}>{content}</td>;
}

function Head({ columns }: { readonly columns: readonly Column[] }) {
  const depth = Math.max(0, ...columns.map((column) => column.group?.length ?? 0));
  return (
    <thead>
      {Array.from({ length: depth }, (_, level) => (
        <tr key={level}>
          {spans(columns, level).map(({ title, count, at }) => (
            <th key={at} scope="colgroup" colSpan={count}>
              <Markdown text={title} />
            </th>
          ))}
        </tr>
      ))}
      <tr>
        {columns.map((column, place) => (
          <th key={place} scope="col" data-right={column.right ? "" : undefined}>
            <Markdown text={column.title} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface Span {
  readonly title: string;
  readonly count: number;
  readonly at: number;
}

/** Join neighbours of one level of a nested header that have the same title, below the same outer titles. */
export function spans(columns: readonly { group?: readonly string[] }[], level: number): Span[] {
  const found: Span[] = [];
  let outer = "";
  columns.forEach((column, at) => {
    const path = (column.group ?? []).slice(0, level + 1).join("\u0000");
    const last = found.at(-1);
    if (last && path === outer) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ title: column.group?.[level] ?? "", count: 1, at });
    outer = path;
  });
  return found;
}
