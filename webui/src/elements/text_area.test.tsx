import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";
import { blur, field, press, type } from "../../test/user";

afterEach(unmountAll);

const NODE = { type: "text_area", id: "t", label: "Remarks", default: "", value: "" };

it("takes Enter for a new line, and ends with Ctrl+Enter", () => {
  const { container, inputs } = renderNode(NODE);
  type(container, "a\nb");
  press(container, "Enter");
  expect(inputs()).toEqual([]);
  press(container, "Enter", { ctrlKey: true });
  expect(inputs()).toEqual([[{ id: "t", value: "a\nb" }]]);
});

it("sends when it is left", () => {
  const { container, inputs } = renderNode(NODE);
  type(container, "a");
  blur(container);
  expect(inputs()).toEqual([[{ id: "t", value: "a" }]]);
});

it.each([
  [{}, "94px"],
  [{ height: 200 }, "172px"],
  [{ height: 200, label_visibility: "collapsed" }, "200px"],
  [{ height: "content" }, ""],
])("is as high as said, label included: %o", (fields, height) => {
  const { container } = renderNode({ ...NODE, ...fields });
  expect(field(container).style.height).toBe(height);
});
