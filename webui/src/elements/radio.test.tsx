import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const NODE = {
  type: "radio",
  id: "r",
  label: "Size",
  default: 0,
  value: 0,
  options: ["S", "**M**", "L"],
  captions: ["small", ""],
};

it("sends the place of what is chosen", () => {
  const { container, inputs } = renderNode(NODE);
  const options = container.querySelectorAll("input");
  expect([...options].map((option) => option.checked)).toEqual([true, false, false]);
  options[2]?.click();
  expect(inputs()).toEqual([[{ id: "r", value: 2 }]]);
});

it("is a group with a name, whose options are Markdown with captions", () => {
  const { container } = renderNode({ ...NODE, default: null, value: null });
  expect(container.querySelector("[role=radiogroup]")?.getAttribute("aria-label")).toBe("Size");
  expect(container.querySelector("input:checked")).toBeNull();
  expect(container.querySelector("strong")?.textContent).toBe("M");
  const captions = container.querySelectorAll("[data-testid=stRadioCaption]");
  expect([...captions].map((caption) => caption.textContent)).toEqual(["small"]);
});
