// Written by packaging/generate from the Structs in desktop_host; do not edit.

export const VERSION = "d2cd291aece8";

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
  quiet: boolean;
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
  quiet: boolean;
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

export interface Dataframe {
  type: "dataframe";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: GridSelection;
  value: GridSelection;
  frame: string;
  columns: GridColumn[];
  order: number[];
  length: number;
  first: Part;
  height: number | "content" | "stretch" | "auto";
  row_height: number;
  placeholder: string;
  modes: ("multi-cell" | "multi-column" | "multi-row" | "single-cell" | "single-column" | "single-row" | "single-row-required")[];
  alt: string;
}

export interface GridSelection {
  rows: ([number, number])[];
  columns: number[];
  cells: ([number, number])[];
}

export interface GridColumn {
  name: string;
  title: string;
  kind: "bool" | "bytes" | "date" | "datetime" | "duration" | "json" | "list" | "number" | "text" | "time";
  number?: "decimal" | "float" | "integer" | "unsigned" | null;
  index?: boolean;
  group?: string[];
  timezone?: string | null;
  chars?: number;
  hidden?: boolean;
  config?: ColumnConfig | null;
}

export interface ColumnConfig {
  kind?: "area_chart" | "audio" | "bar_chart" | "button" | "checkbox" | "date" | "datetime" | "image" | "json" | "line_chart" | "link" | "list" | "markdown" | "multiselect" | "number" | "progress" | "selectbox" | "text" | "time" | "video" | null;
  label?: string | null;
  width?: number | "large" | "medium" | "small" | null;
  help?: string | null;
  pinned?: boolean | null;
  alignment?: "center" | "left" | "right" | null;
  disabled?: boolean | null;
  required?: boolean | null;
  default?: unknown;
  format?: string | null;
  minimum?: number | string | null;
  maximum?: number | string | null;
  step?: number | null;
  max_chars?: number | null;
  validate?: string | null;
  display_text?: string | null;
  options?: Option[] | null;
  accept_new_options?: boolean | null;
  color?: string | null;
  timezone?: string | null;
}

export interface Option {
  value: unknown;
  label?: string;
  color?: string;
}

export interface Part {
  columns: unknown[][];
  texts?: ((string | null)[])[];
  styles?: string[][];
}

export interface DateInput {
  type: "date_input";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: string[];
  value: string[];
  is_range: boolean;
  minimum: string;
  maximum: string;
  format: string;
  required: boolean;
}

export interface Divider {
  type: "divider";
  key: string;
  width: number | "content" | "stretch";
}

export interface DownloadButton {
  type: "download_button";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: boolean;
  value: boolean;
  url: string;
  file_name: string;
  reruns: boolean;
  kind: "primary" | "secondary" | "tertiary";
  icon: string;
  icon_position: "left" | "right";
  shortcut: string;
  wrap: boolean;
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
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: boolean;
  value: boolean;
  icon: string;
  kind: "compact" | "default" | "step";
}

export interface FileUploader {
  type: "file_uploader";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: UploadedInfo[];
  value: UploadedInfo[];
  types: string[];
  multiple: boolean;
  directory: boolean;
  max_size: number;
}

export interface UploadedInfo {
  id: string;
  name: string;
  size: number;
  type: string;
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

export interface Image {
  type: "image";
  key: string;
  width: number | "content" | "stretch";
  urls: string[];
  captions: string[];
  link: string;
  alts: (string | null)[];
  each: number;
}

export interface Json {
  type: "json";
  key: string;
  width: number | "content" | "stretch";
  body: string;
  depth: number;
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

export interface Metric {
  type: "metric";
  key: string;
  width: number | "content" | "stretch";
  label: string;
  value: string;
  number: number | null;
  delta: string;
  delta_number: number | null;
  delta_color: string;
  arrow: "down" | "none" | "up";
  sign: number;
  delta_description: string;
  format: string;
  help: string | null;
  icon: string;
  label_visibility: "collapsed" | "hidden" | "visible";
  border: boolean;
  height: number | "content" | "stretch";
  chart_data: number[];
  chart_type: "area" | "bar" | "line";
}

export interface Multiselect {
  type: "multiselect";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: (number | string)[];
  value: (number | string)[];
  options: string[];
  placeholder: string | null;
  max_selections: number | null;
  accept_new_options: boolean;
  filter_mode: "contains" | "fuzzy" | "prefix" | null;
  select_all: number;
  wrap: boolean;
}

export interface NumberInput {
  type: "number_input";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: number | null;
  value: number | null;
  whole: boolean;
  minimum: number | null;
  maximum: number | null;
  step: number;
  format: string;
  placeholder: string;
  required: boolean;
  icon: string;
}

export interface Progress {
  type: "progress";
  key: string;
  width: number | "content" | "stretch";
  percent: number;
  text: string;
}

export interface Radio {
  type: "radio";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: number | null;
  value: number | null;
  options: string[];
  captions: string[];
  horizontal: boolean;
}

export interface Selectbox {
  type: "selectbox";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: number | string | null;
  value: number | string | null;
  options: string[];
  placeholder: string | null;
  required: boolean;
  icon: string;
  accept_new_options: boolean;
  filter_mode: "contains" | "fuzzy" | "prefix" | null;
}

export interface Slider {
  type: "slider";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: number[];
  value: number[];
  kind: "date" | "datetime" | "float" | "int" | "time";
  minimum: number;
  maximum: number;
  step: number;
  format: string | null;
}

export interface Spinner {
  type: "spinner";
  key: string;
  width: number | "content" | "stretch";
  text: string;
  show_time: boolean;
}

export interface Table {
  type: "table";
  key: string;
  width: number | "content" | "stretch";
  columns: TableColumn[];
  border: boolean | "horizontal";
  header: boolean;
  height: number | "content" | "stretch";
  alt: string;
}

export interface TableColumn {
  title: string;
  cells: string[];
  styles?: string[];
  group?: string[];
  index?: boolean;
  right?: boolean;
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
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: number;
  value: number;
  labels: string[];
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

export interface TextArea {
  type: "text_area";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: string | null;
  value: string | null;
  height: number | "content" | "stretch";
  max_chars: number | null;
  placeholder: string;
  required: boolean;
}

export interface TextInput {
  type: "text_input";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: string | null;
  value: string | null;
  kind: "default" | "email" | "password" | "phone" | "search" | "url";
  max_chars: number | null;
  autocomplete: string;
  placeholder: string;
  required: boolean;
  icon: string;
  validate: string;
  message: string;
  live: number;
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

export interface VegaLiteChart {
  type: "vega_lite_chart";
  key: string;
  width: number | "content" | "stretch";
  id: string;
  label: string;
  help: string | null;
  disabled: boolean;
  label_visibility: "collapsed" | "hidden" | "visible";
  form: string;
  quiet: boolean;
  default: Record<string, unknown>;
  value: Record<string, unknown>;
  spec: string;
  data: Record<string, ChartData | string>;
  height: number | "content" | "stretch";
  theme: "streamlit" | null;
  selects: string[];
  alt: string;
}

export interface ChartData {
  names: string[];
  kinds: string[];
  columns: (unknown[] | Uint8Array)[];
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
  whole?: boolean;
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
  positions?: number[] | null;
  texts?: ((string | null)[])[];
  styles?: string[][];
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
  theme?: Record<string, unknown>;
}

export type FromPage = AlwaysRerun | CopyRequest | ExportRequest | Hello | Input | Rerun | RowsRequest | SaveRequest | Stop;

export type ToPage = Copied | Exported | PageSettings | Reload | Rows | RunState | Saved | SourceChanged | Update | Welcome;

export type Op = Put | Cut | Stale | Keep;

export type PageNode = Alert | Button | Checkbox | Code | Column | Columns | Container | Dataframe | DateInput | Divider | DownloadButton | Empty | Failure | Expander | FileUploader | Form | Heading | Image | Json | Markdown | Metric | Multiselect | NumberInput | Progress | Radio | Selectbox | Slider | Spinner | Table | Tab | Tabs | Text | TextArea | TextInput | Toast | VegaLiteChart;

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
    "quiet": false,
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
    "quiet": false,
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
  "dataframe": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "height": "auto",
    "row_height": 35,
    "placeholder": "None",
    "alt": ""
  },
  "date_input": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "required": false
  },
  "divider": {
    "key": "",
    "width": "stretch"
  },
  "download_button": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "reruns": true,
    "kind": "secondary",
    "icon": "",
    "icon_position": "left",
    "shortcut": "",
    "wrap": true
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
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "icon": "",
    "kind": "default"
  },
  "file_uploader": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "multiple": false,
    "directory": false
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
  "image": {
    "key": "",
    "width": "stretch",
    "link": "",
    "each": 0
  },
  "json": {
    "key": "",
    "width": "stretch",
    "depth": -1
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
  "metric": {
    "key": "",
    "width": "stretch",
    "number": null,
    "delta": "",
    "delta_number": null,
    "delta_color": "normal",
    "arrow": "none",
    "sign": 0,
    "delta_description": "",
    "format": "",
    "help": null,
    "icon": "",
    "label_visibility": "visible",
    "border": false,
    "height": "content",
    "chart_type": "line"
  },
  "multiselect": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "placeholder": null,
    "max_selections": null,
    "accept_new_options": false,
    "filter_mode": "fuzzy",
    "select_all": 1000,
    "wrap": true
  },
  "number_input": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "minimum": null,
    "maximum": null,
    "step": 1,
    "format": "",
    "placeholder": "",
    "required": false,
    "icon": ""
  },
  "progress": {
    "key": "",
    "width": "stretch",
    "text": ""
  },
  "radio": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "horizontal": false
  },
  "selectbox": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "placeholder": null,
    "required": false,
    "icon": "",
    "accept_new_options": false,
    "filter_mode": "fuzzy"
  },
  "slider": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "format": null
  },
  "spinner": {
    "key": "",
    "width": "stretch",
    "show_time": false
  },
  "table": {
    "key": "",
    "width": "stretch",
    "border": true,
    "header": true,
    "height": "content",
    "alt": ""
  },
  "tab": {
    "key": "",
    "width": "stretch"
  },
  "tabs": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "height": "content"
  },
  "text": {
    "key": "",
    "width": "stretch",
    "help": null,
    "text_alignment": "left",
    "wrap": true
  },
  "text_area": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "height": 122,
    "max_chars": null,
    "placeholder": "",
    "required": false
  },
  "text_input": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "kind": "default",
    "max_chars": null,
    "autocomplete": "",
    "placeholder": "",
    "required": false,
    "icon": "",
    "validate": "",
    "message": "",
    "live": -1
  },
  "toast": {
    "key": "",
    "width": "stretch",
    "icon": ""
  },
  "vega_lite_chart": {
    "key": "",
    "width": "stretch",
    "id": "",
    "label": "",
    "help": null,
    "disabled": false,
    "label_visibility": "visible",
    "form": "",
    "quiet": false,
    "height": "content",
    "theme": "streamlit",
    "alt": ""
  }
};
