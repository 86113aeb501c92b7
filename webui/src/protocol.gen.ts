// Written by packaging/generate from the Structs in desktop_host; do not edit.

export const VERSION = "c4afed90dca9";

export interface Alert {
  type: "alert";
  key: string;
  width: number | "content" | "stretch";
  kind: "error" | "info" | "success" | "warning";
  body: string;
  icon: string;
  title: string;
}

export interface Button {
  type: "button";
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
  kind: "primary" | "secondary" | "tertiary";
  icon: string;
  icon_position: "left" | "right";
  shortcut: string;
  wrap: boolean;
  submits: boolean;
}

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

export interface Code {
  type: "code";
  key: string;
  width: number | "content" | "stretch";
  body: string;
  language: string;
  line_numbers: boolean;
  wrap_lines: boolean;
  height: number | "content" | "stretch";
}

export interface Column {
  type: "column";
  key: string;
  width: number | "content" | "stretch";
  share: number;
  vertical_alignment: "bottom" | "center" | "distribute" | "top";
  border: boolean;
}

export interface Columns {
  type: "columns";
  key: string;
  width: number | "content" | "stretch";
  gap: number | "large" | "medium" | "none" | "small" | "xlarge" | "xsmall" | "xxlarge" | "xxsmall";
  wrap: boolean;
}

export interface Container {
  type: "container";
  key: string;
  width: number | "content" | "stretch";
  border: boolean;
  height: number | "content" | "stretch";
  horizontal: boolean;
  wrap: boolean;
  horizontal_alignment: "center" | "distribute" | "left" | "right";
  vertical_alignment: "bottom" | "center" | "distribute" | "top";
  gap: number | "large" | "medium" | "none" | "small" | "xlarge" | "xsmall" | "xxlarge" | "xxsmall";
  autoscroll: boolean;
}

export interface Divider {
  type: "divider";
  key: string;
  width: number | "content" | "stretch";
}

export interface Empty {
  type: "empty";
  key: string;
  width: number | "content" | "stretch";
}

export interface Failure {
  type: "exception";
  key: string;
  width: number | "content" | "stretch";
  kind: string;
  message: string;
  markdown: boolean;
  trace: string[];
  is_warning: boolean;
}

export interface Expander {
  type: "expander";
  key: string;
  width: number | "content" | "stretch";
  label: string;
  expanded: boolean;
  icon: string;
  kind: "compact" | "default" | "step";
}

export interface Form {
  type: "form";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  clear_on_submit: boolean;
  enter_to_submit: boolean;
  border: boolean;
  height: number | "content" | "stretch";
}

export interface Heading {
  type: "heading";
  key: string;
  width: number | "content" | "stretch";
  body: string;
  level: number;
  anchor: string;
  anchors: boolean;
  help: string | null;
  icon: string;
  divider: string;
  text_alignment: "center" | "justify" | "left" | "right";
  wrap: boolean;
}

export interface Markdown {
  type: "markdown";
  key: string;
  width: number | "content" | "stretch";
  body: string;
  small: boolean;
  html: boolean;
  help: string | null;
  text_alignment: "center" | "justify" | "left" | "right";
  anchors: boolean;
  wrap: boolean;
}

export interface Progress {
  type: "progress";
  key: string;
  width: number | "content" | "stretch";
  percent: number;
  text: string;
}

export interface Spinner {
  type: "spinner";
  key: string;
  width: number | "content" | "stretch";
  text: string;
  show_time: boolean;
}

export interface Tab {
  type: "tab";
  key: string;
  width: number | "content" | "stretch";
  label: string;
}

export interface Tabs {
  type: "tabs";
  key: string;
  width: number | "content" | "stretch";
  labels: string[];
  default: number;
  height: number | "content" | "stretch";
}

export interface Text {
  type: "text";
  key: string;
  width: number | "content" | "stretch";
  body: string;
  help: string | null;
  text_alignment: "center" | "justify" | "left" | "right";
  wrap: boolean;
}

export interface Toast {
  type: "toast";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  body: string;
  icon: string;
  seconds: number;
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

export type PageNode = Alert | Button | Checkbox | Code | Column | Columns | Container | Divider | Empty | Failure | Expander | Form | Heading | Markdown | Progress | Spinner | Tab | Tabs | Text | Toast;

export type ElementType = PageNode["type"];

export type NodeOf<K extends ElementType> = Extract<PageNode, { type: K }>;

export const BLOCKS: ReadonlySet<string> = new Set(["column", "columns", "container", "expander", "form", "tab", "tabs"]);

export const DEFAULTS: Record<ElementType, object> = {
  "alert": {
    "key": "",
    "width": "stretch",
    "icon": "",
    "title": ""
  },
  "button": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "kind": "secondary",
    "icon": "",
    "icon_position": "left",
    "shortcut": "",
    "wrap": true,
    "submits": false
  },
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
  "code": {
    "key": "",
    "width": "stretch",
    "language": "",
    "line_numbers": false,
    "wrap_lines": false,
    "height": "content"
  },
  "column": {
    "key": "",
    "width": "stretch",
    "vertical_alignment": "top",
    "border": false
  },
  "columns": {
    "key": "",
    "width": "stretch",
    "gap": "small",
    "wrap": true
  },
  "container": {
    "key": "",
    "width": "stretch",
    "border": false,
    "height": "content",
    "horizontal": false,
    "wrap": true,
    "horizontal_alignment": "left",
    "vertical_alignment": "top",
    "gap": "small",
    "autoscroll": false
  },
  "divider": {
    "key": "",
    "width": "stretch"
  },
  "empty": {
    "key": "",
    "width": "stretch"
  },
  "exception": {
    "key": "",
    "width": "stretch",
    "markdown": false,
    "is_warning": false
  },
  "expander": {
    "key": "",
    "width": "stretch",
    "expanded": false,
    "icon": "",
    "kind": "default"
  },
  "form": {
    "key": "",
    "width": "stretch",
    "clear_on_submit": false,
    "enter_to_submit": true,
    "border": true,
    "height": "content"
  },
  "heading": {
    "key": "",
    "width": "stretch",
    "anchor": "",
    "anchors": true,
    "help": null,
    "icon": "",
    "divider": "",
    "text_alignment": "left",
    "wrap": true
  },
  "markdown": {
    "key": "",
    "width": "stretch",
    "small": false,
    "html": false,
    "help": null,
    "text_alignment": "left",
    "anchors": true,
    "wrap": true
  },
  "progress": {
    "key": "",
    "width": "stretch",
    "text": ""
  },
  "spinner": {
    "key": "",
    "width": "stretch",
    "show_time": false
  },
  "tab": {
    "key": "",
    "width": "stretch"
  },
  "tabs": {
    "key": "",
    "width": "stretch",
    "default": 0,
    "height": "content"
  },
  "text": {
    "key": "",
    "width": "stretch",
    "help": null,
    "text_alignment": "left",
    "wrap": true
  },
  "toast": {
    "key": "",
    "width": "stretch",
    "icon": ""
  }
};
