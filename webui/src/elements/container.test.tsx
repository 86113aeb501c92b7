import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const block = (fields: object) =>
  renderNode(
    { type: "container", ...fields },
    { children: [{ type: "text", body: "in" }] },
  ).container.querySelector<HTMLElement>('[data-testid="stLayoutWrapper"] > *');

it("stacks what stands in it, under its key", () => {
  const shown = block({ key: "my box" });
  expect(shown?.dataset["testid"]).toBe("stVerticalBlock");
  expect(shown?.classList.contains("st-key-my-box")).toBe(true);
  expect(shown?.textContent).toBe("in");
});

it("lays a row out, evenly spread and stretched where asked", () => {
  const { dataset, style } = block({
    horizontal: true,
    horizontal_alignment: "distribute",
    vertical_alignment: "distribute",
    gap: 5,
  }) as HTMLElement;
  expect(dataset["testid"]).toBe("stHorizontalBlock");
  expect([style.justifyContent, style.alignItems, style.gap]).toEqual(["space-between", "stretch", "5px"]);
});

it("keeps a row in one line that scrolls by keyboard too", () => {
  const row = block({ horizontal: true, wrap: false });
  expect([row?.style.flexWrap, row?.style.overflowX, row?.tabIndex]).toEqual(["nowrap", "auto", 0]);
});

it("aligns a stack, whose elements are never spread across", () => {
  expect(block({ horizontal_alignment: "center" })?.style.alignItems).toBe("center");
  expect(block({ horizontal_alignment: "distribute" })?.style.alignItems).toBe("flex-start");
});

it("scrolls at a fixed height and stays at its end where asked", () => {
  const shown = block({ height: 120, autoscroll: true }) as HTMLElement;
  expect([shown.style.height, shown.tabIndex]).toEqual(["120px", 0]);
  expect(block({})?.hasAttribute("tabindex")).toBe(false);
});
