import { render } from "preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Choice } from "./choices";
import { Select, type SelectProps } from "./select";

const CITIES = ["Lisbon", "Kyoto", "Nairobi", "Quito"];

beforeEach(() => {
  // jsdom draws nothing, so that it has neither of these.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollTo ??= () => {};
});

afterEach(() => render(null, document.body));

const input = () => document.querySelector<HTMLInputElement>("input[role=combobox]");
const offered = () => [...document.querySelectorAll("[role=option]")].map((option) => option.textContent);

/** Show a select as an element would: what it reports comes back as its value. */
async function show(props: Partial<SelectProps>): Promise<(chosen: Choice[]) => void> {
  const report = vi.fn<(chosen: Choice[]) => void>();
  function Element() {
    const [chosen, setChosen] = useState(props.chosen ?? []);
    const onChange = (next: Choice[]) => {
      report(next);
      setChosen(next);
    };
    return <Select options={CITIES} {...props} chosen={chosen} onChange={onChange} />;
  }
  render(<Element />, document.body);
  await vi.waitFor(() => expect(input()).not.toBeNull(), 5000);
  return report;
}

/** Click into the field, as a reader does; the list opens below. */
async function open(): Promise<void> {
  input()?.focus();
  input()?.click();
  await vi.waitFor(() => expect(document.querySelector(".listbox")).not.toBeNull());
}

function press(key: string): void {
  input()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

async function type(text: string): Promise<void> {
  await open();
  const field = input();
  if (field) field.value = text;
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(offered().length).toBeGreaterThan(0));
}

describe("one choice", () => {
  it("shows its name, and offers all when opened", async () => {
    await show({ chosen: [1] });
    expect(input()?.value).toBe("Kyoto");
    await open();
    await vi.waitFor(() => expect(offered()).toEqual(CITIES));
  });

  it("takes the first match on Enter", async () => {
    const report = await show({});
    await type("qui");
    await vi.waitFor(() => expect(offered()).toEqual(["Quito"]));
    await vi.waitFor(() => expect(document.querySelector("[data-highlighted]")).not.toBeNull());
    press("Enter");
    await vi.waitFor(() => expect(report).toHaveBeenCalledWith([3]));
    await vi.waitFor(() => expect(input()?.value).toBe("Quito"));
  });

  it("takes what was typed though Enter comes before the list has followed", async () => {
    const report = await show({ chosen: [1] });
    await type("nai");
    const field = input();
    press("q");
    if (field) field.value = "quit";
    press("Enter");
    expect(report).toHaveBeenCalledWith([3]);
  });

  it("cannot be typed into where nothing is filtered", async () => {
    await show({ filter: null });
    expect(input()?.readOnly).toBe(true);
  });
});

describe("several choices", () => {
  it("gives the last one back on Backspace", async () => {
    const report = await show({ multiple: true, chosen: [0, 2] });
    input()?.focus();
    press("Backspace");
    expect(report).toHaveBeenCalledWith([0]);
  });

  it("takes a new word where that is allowed", async () => {
    const report = await show({ multiple: true, acceptNew: true, chosen: [0] });
    await type("Oslo");
    await vi.waitFor(() => expect(offered()).toEqual(["Add: Oslo"]));
    await vi.waitFor(() => expect(document.querySelector("[data-highlighted]")).not.toBeNull());
    press("Enter");
    await vi.waitFor(() => expect(report).toHaveBeenCalledWith([0, "Oslo"]));
  });

  it("says that no more may be chosen", async () => {
    await show({ multiple: true, chosen: [0, 1], limit: 2 });
    await open();
    await vi.waitFor(() => expect(document.body.textContent).toContain("At most 2 can be chosen."));
    expect(offered()).toEqual([]);
  });
});
