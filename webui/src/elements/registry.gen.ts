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
import { Divider } from "./divider";
import { Empty } from "./empty";
import { Failure } from "./exception";
import { Expander } from "./expander";
import { Form } from "./form";
import { Heading } from "./heading";
import { Markdown } from "./markdown";
import { Progress } from "./progress";
import { Spinner } from "./spinner";
import { Tab, Tabs } from "./tabs";
import { Text } from "./text";
import { Toast } from "./toast";

export const components: { [K in ElementType]: ComponentType<ElementProps<K>> } = {
  alert: Alert,
  button: Button,
  checkbox: Checkbox,
  code: Code,
  column: Column,
  columns: Columns,
  container: Container,
  divider: Divider,
  empty: Empty,
  exception: Failure,
  expander: Expander,
  form: Form,
  heading: Heading,
  markdown: Markdown,
  progress: Progress,
  spinner: Spinner,
  tab: Tab,
  tabs: Tabs,
  text: Text,
  toast: Toast,
};
