// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

beforeEach(() => {
  // jsdom draws nothing, so that it has none of these.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

afterEach(unmountAll);

const ONE = { type: "selectbox", id: "s", label: "City", default: 0, value: 0, options: ["Oslo", "Lima"] };
const MANY = {
  type: "multiselect",
  id: "m",
  label: "Cities",
  default: [],
  value: [0, 1],
  options: ["Oslo", "Lima"],
};

const input = (container: HTMLElement) => container.querySelector<HTMLInputElement>("input");

/** The field itself comes with its machine. */
async function arrived(container: HTMLElement): Promise<void> {
  await vi.waitFor(() => expect(container.querySelector("[role=combobox]")).not.toBeNull(), 5000);
}

describe("one choice", () => {
  it("looks the same before its machine is there", async () => {
    const { container } = renderNode(ONE);
    expect(input(container)?.value).toBe("Oslo");
    await arrived(container);
    expect(input(container)?.value).toBe("Oslo");
    expect(input(container)?.getAttribute("aria-label")).toBe("City");
  });

  it("can be cleared only where there was none at first, and none is required", async () => {
    const { container, inputs } = renderNode({ ...ONE, default: null });
    await arrived(container);
    container.querySelector<HTMLElement>("button[aria-label='Clear value']")?.click();
    await vi.waitFor(() => expect(inputs()).toEqual([[{ id: "s", value: null }]]));
    for (const fields of [{}, { default: null, required: true }]) {
      const other = renderNode({ ...ONE, ...fields });
      await arrived(other.container);
      expect(other.container.querySelector("button[aria-label='Clear value']")).toBeNull();
    }
  });

  it.each([
    [{ options: [], value: null }, "No options to select"],
    [{ value: null }, "Choose an option"],
    [{ value: null, accept_new_options: true }, "Choose or add an option"],
    [{ value: null, placeholder: "Where?" }, "Where?"],
  ])("says what to do where there is none: %o", (fields, words) => {
    const { container } = renderNode({ ...ONE, default: null, ...fields });
    expect(input(container)?.placeholder).toBe(words);
  });

  it("shows a text that is no option", () => {
    expect(input(renderNode({ ...ONE, value: "Cusco", accept_new_options: true }).container)?.value).toBe(
      "Cusco",
    );
  });
});

describe("several choices", () => {
  it("sends what is left when one is taken off", async () => {
    const { container, inputs } = renderNode(MANY);
    await arrived(container);
    container.querySelector<HTMLElement>("button[aria-label='Remove Oslo']")?.click();
    expect(inputs()).toEqual([[{ id: "m", value: [1] }]]);
  });

  it("sends none when all are", async () => {
    const { container, inputs } = renderNode(MANY);
    await arrived(container);
    container.querySelector<HTMLElement>("button[aria-label='Clear all']")?.click();
    await vi.waitFor(() => expect(inputs()).toEqual([[{ id: "m", value: [] }]]));
  });
});
