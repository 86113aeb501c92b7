// Written by packaging/generate from the Structs in desktop_host; do not edit.

export const VERSION = "0638ec1247b3";

export interface Checkbox {
  type: "checkbox";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  default: boolean;
  value: boolean;
  switch: boolean;
  wrap: boolean;
}

export interface Empty {
  type: "empty";
  key: string;
  width: number | "content" | "stretch";
}

export interface AlwaysRerun {
  type: "AlwaysRerun";
  on: boolean;
}

export interface CopyRequest {
  type: "CopyRequest";
  request: number;
  frame: string;
  start: number;
  stop: number;
  columns: number[];
  header?: boolean;
  sort?: Sort[];
  search?: string;
}

export interface Sort {
  column: number;
  descending: boolean;
}

export interface ExportRequest {
  type: "ExportRequest";
  request: number;
  frame: string;
  columns: number[];
  sort?: Sort[];
  search?: string;
}

export interface Hello {
  type: "Hello";
  version: string;
  session?: string;
  path?: string;
  query?: string;
  revision?: number;
  locale?: string;
  timezone?: string;
  timezone_offset?: number;
  dark?: boolean;
  embedded?: boolean;
}

export interface Input {
  type: "Input";
  seq: number;
  values: SetValue[];
}

export interface SetValue {
  id: string;
  value: unknown;
}

export interface Rerun {
  type: "Rerun";
  clear_cache?: boolean;
}

export interface RowsRequest {
  type: "RowsRequest";
  request: number;
  frame: string;
  start: number;
  stop: number;
  columns: number[];
  sort?: Sort[];
  search?: string;
}

export interface SaveRequest {
  type: "SaveRequest";
  request: number;
  url: string;
  name: string;
}

export interface Stop {
  type: "Stop";
}

export interface Copied {
  type: "Copied";
  request: number;
  text: string;
  error?: string;
}

export interface Exported {
  type: "Exported";
  request: number;
  url: string;
  error?: string;
}

export interface PageSettings {
  type: "PageSettings";
  title?: string;
  icon?: string;
  layout?: "centered" | "wide";
  sidebar?: "auto" | "collapsed" | "expanded" | number;
  menu?: Record<string, string>;
}

export interface Reload {
  type: "Reload";
}

export interface Rows {
  type: "Rows";
  request: number;
  length: number;
  columns: unknown[][];
  error?: string;
}

export interface RunState {
  type: "RunState";
  running: boolean;
  run: number;
  seen?: number;
  stopped?: boolean;
}

export interface Saved {
  type: "Saved";
  request: number;
  path?: string;
  error?: string;
}

export interface SourceChanged {
  type: "SourceChanged";
}

export interface Update {
  type: "Update";
  revision: number;
  seen: number;
  ops: (Put | Cut | Stale | Keep)[];
}

export interface Put {
  op: "Put";
  path: number[];
  node: unknown;
}

export interface Cut {
  op: "Cut";
  path: number[];
  length: number;
}

export interface Stale {
  op: "Stale";
  path: number[];
}

export interface Keep {
  op: "Keep";
  path: number[];
}

export interface Welcome {
  type: "Welcome";
  session: string;
  window?: boolean;
  resumed?: boolean;
  app?: string;
  max_upload: number;
  theme?: Record<string, string | boolean | number>;
}

export type FromPage = AlwaysRerun | CopyRequest | ExportRequest | Hello | Input | Rerun | RowsRequest | SaveRequest | Stop;

export type ToPage = Copied | Exported | PageSettings | Reload | Rows | RunState | Saved | SourceChanged | Update | Welcome;

export type Op = Put | Cut | Stale | Keep;

export type PageNode = Checkbox | Empty;

export type ElementType = PageNode["type"];

export type NodeOf<K extends ElementType> = Extract<PageNode, { type: K }>;

export const BLOCKS: ReadonlySet<string> = new Set([]);

export const DEFAULTS: Record<ElementType, object> = {
  "checkbox": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "switch": false,
    "wrap": true
  },
  "empty": {
    "key": "",
    "width": "stretch"
  }
};
