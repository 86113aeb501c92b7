// Written by packaging/generate from the Structs in desktop_host; do not edit.

import type { ComponentType } from "preact";
import type { ElementType } from "../protocol.gen";
import type { ElementProps } from "./props";
import { Checkbox } from "./checkbox";
import { Empty } from "./empty";

export const components: { [K in ElementType]: ComponentType<ElementProps<K>> } = {
  checkbox: Checkbox,
  empty: Empty,
};
