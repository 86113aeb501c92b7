import { expect, it } from "vitest";
import { parseIcon } from "./icon";

it.each([
  [":material/thumb_up:", { kind: "material", name: "thumb_up" }],
  [" :material/10k: ", { kind: "material", name: "10k" }],
  [":smile:", { kind: "shortcode", name: "smile" }],
  [":+1:", { kind: "shortcode", name: "+1" }],
  ["🎈", { kind: "emoji", text: "🎈" }],
  ["👩‍🔬", { kind: "emoji", text: "👩‍🔬" }],
  ["spinner", { kind: "spinner" }],
  [":material/<b>:", { kind: "emoji", text: ":material/<b>:" }],
  ["", undefined],
  [null, undefined],
])("reads %j", (text, parsed) => {
  expect(parseIcon(text)).toEqual(parsed);
});
