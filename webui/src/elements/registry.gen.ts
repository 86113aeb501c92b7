// Written by packaging/generate from the Structs in desktop_host; do not edit.

import type { ComponentType } from "preact";
import type { ElementType } from "../protocol.gen";
import type { ElementProps } from "./props";
import { Alert } from "./alert";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { Code } from "./code";
import { Column, Columns } from "./columns";
import { Container } from "./container";
import { Dataframe } from "./dataframe";
import { DateInput } from "./date_input";
import { Divider } from "./divider";
import { DownloadButton } from "./download_button";
import { Empty } from "./empty";
import { Failure } from "./exception";
import { Expander } from "./expander";
import { FileUploader } from "./file_uploader";
import { Form } from "./form";
import { Heading } from "./heading";
import { Image } from "./image";
import { Json } from "./json";
import { Markdown } from "./markdown";
import { Metric } from "./metric";
import { Multiselect } from "./multiselect";
import { NumberInput } from "./number_input";
import { Progress } from "./progress";
import { Radio } from "./radio";
import { Selectbox } from "./selectbox";
import { Slider } from "./slider";
import { Spinner } from "./spinner";
import { Table } from "./table";
import { Tab, Tabs } from "./tabs";
import { Text } from "./text";
import { TextArea } from "./text_area";
import { TextInput } from "./text_input";
import { Toast } from "./toast";
import { VegaLiteChart } from "./vega_lite_chart";

export const components: { [K in ElementType]: ComponentType<ElementProps<K>> } = {
  alert: Alert,
  button: Button,
  checkbox: Checkbox,
  code: Code,
  column: Column,
  columns: Columns,
  container: Container,
  dataframe: Dataframe,
  date_input: DateInput,
  divider: Divider,
  download_button: DownloadButton,
  empty: Empty,
  exception: Failure,
  expander: Expander,
  file_uploader: FileUploader,
  form: Form,
  heading: Heading,
  image: Image,
  json: Json,
  markdown: Markdown,
  metric: Metric,
  multiselect: Multiselect,
  number_input: NumberInput,
  progress: Progress,
  radio: Radio,
  selectbox: Selectbox,
  slider: Slider,
  spinner: Spinner,
  table: Table,
  tab: Tab,
  tabs: Tabs,
  text: Text,
  text_area: TextArea,
  text_input: TextInput,
  toast: Toast,
  vega_lite_chart: VegaLiteChart,
};
