import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";
import { blur, field, press, type } from "../../test/user";

afterEach(unmountAll);

const NODE = {
  type: "number_input",
  id: "n",
  label: "Count",
  default: 3,
  value: 3,
  whole: true,
  minimum: 0,
  maximum: 10,
  step: 1,
  format: "%d",
};
const FLOAT = { ...NODE, whole: false, default: 1.5, value: 1.5, step: 0.1, format: "%0.2f", maximum: null };
const NONE = { ...NODE, default: null, value: null };

describe("what is typed", () => {
  it("is sent when typing ends, and not before", () => {
    const { container, inputs } = renderNode(NODE);
    type(container, "7");
    expect(inputs()).toEqual([]);
    expect(container.textContent).toContain("Press Enter to apply");
    press(container, "Enter");
    expect(inputs()).toEqual([[{ id: "n", value: 7 }]]);
  });

  it.each([
    ["11", "outside the allowed range: from 0 to 10"],
    ["-1", "outside the allowed range"],
    ["2.5", "not a whole number"],
    ["two", "not a number"],
  ])("is kept and named when it cannot be sent: %s", (text, words) => {
    const { container, inputs } = renderNode(NODE);
    type(container, text);
    expect(container.querySelector("[role=alert]")?.textContent).toContain(words);
    blur(container);
    expect(inputs()).toEqual([]);
    expect(field(container).value).toBe(text);
    press(container, "Escape");
    expect(field(container).value).toBe("3");
  });

  it("can be nothing only where there was nothing at first", () => {
    const kept = renderNode(NODE);
    type(kept.container, "");
    blur(kept.container);
    expect(kept.inputs()).toEqual([]);
    expect(field(kept.container).value).toBe("3");

    const { container, inputs } = renderNode({ ...NONE, value: 5 });
    type(container, "");
    blur(container);
    expect(inputs()).toEqual([[{ id: "n", value: null }]]);
  });

  it("is asked for where it is required", () => {
    const { container, inputs } = renderNode({ ...NONE, value: 5, required: true });
    type(container, "");
    blur(container);
    expect(inputs()).toEqual([]);
    expect(container.querySelector("[role=alert]")).not.toBeNull();
  });
});

describe("a step", () => {
  it("keeps the remainder of binary arithmetic away", () => {
    const { container, inputs } = renderNode({ ...FLOAT, value: 0.2 });
    press(container, "ArrowUp");
    expect(inputs()).toEqual([[{ id: "n", value: 0.3 }]]);
    expect(field(container).value).toBe("0.30");
  });

  it("ends at the limits", () => {
    const { container, inputs } = renderNode({ ...NODE, value: 9, step: 4 });
    container.querySelector<HTMLElement>("[data-testid=stNumberInputStepUp]")?.click();
    expect(inputs()).toEqual([[{ id: "n", value: 10 }]]);
  });

  it("starts from the smallest number where there is none", () => {
    const { container, inputs } = renderNode({ ...NONE, minimum: 2 });
    press(container, "ArrowUp");
    expect(inputs()).toEqual([[{ id: "n", value: 3 }]]);
  });
});

it("is cleared by its button", () => {
  const { container, inputs } = renderNode({ ...NONE, value: 5 });
  container.querySelector<HTMLElement>("[data-testid=stNumberInputClearButton]")?.click();
  expect(inputs()).toEqual([[{ id: "n", value: null }]]);
});

it("shows the plain number while one is edited that has signs around it", () => {
  const { container } = renderNode({ ...FLOAT, format: "percent", value: 0.25 });
  expect(field(container).value).toBe("25%");
  void act(() => field(container).focus());
  expect(field(container).value).toBe("0.25");
});
