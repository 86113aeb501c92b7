import { afterEach, describe, expect, it, vi } from "vitest";
import { renderNode, unmountAll } from "../../test/render";
import { blur, field, press, type } from "../../test/user";

afterEach(() => {
  unmountAll();
  vi.useRealTimers();
});

const NODE = { type: "text_input", id: "t", label: "Name", default: "", value: "" };

describe("what is typed", () => {
  it("is sent on Enter", () => {
    const { container, inputs } = renderNode(NODE);
    type(container, "Ada");
    expect(inputs()).toEqual([]);
    press(container, "Enter");
    expect(inputs()).toEqual([[{ id: "t", value: "Ada" }]]);
  });

  it("is sent when the field is left", () => {
    const { container, inputs } = renderNode(NODE);
    type(container, "Ada");
    blur(container);
    expect(inputs()).toEqual([[{ id: "t", value: "Ada" }]]);
  });

  it("is none when a field without a value is emptied", () => {
    const { container, inputs } = renderNode({ ...NODE, default: null, value: "Ada" });
    type(container, "");
    blur(container);
    expect(inputs()).toEqual([[{ id: "t", value: null }]]);
  });

  it("is given up on Escape", () => {
    const { container, inputs } = renderNode({ ...NODE, value: "Ada" });
    type(container, "Bob");
    press(container, "Escape");
    expect(field(container).value).toBe("Ada");
    expect(inputs()).toEqual([]);
  });

  it("is sent after a pause where the field is live", () => {
    vi.useFakeTimers();
    const { container, inputs } = renderNode({ ...NODE, live: 250 });
    type(container, "A");
    vi.advanceTimersByTime(200);
    type(container, "Ad");
    vi.advanceTimersByTime(249);
    expect(inputs()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(inputs()).toEqual([[{ id: "t", value: "Ad" }]]);
  });

  it("is counted where it is limited", () => {
    const { container } = renderNode({ ...NODE, max_chars: 5 });
    type(container, "Ada");
    expect(container.querySelector("[data-testid=InputInstructions]")?.textContent).toContain("3/5");
    expect(field(container).maxLength).toBe(5);
  });
});

describe("text that does not fit", () => {
  const MAIL = { ...NODE, kind: "email", validate: "^\\S+@\\S+$", message: "No address." };

  it("is kept and not sent, and told once typing has ended", () => {
    const { container, inputs } = renderNode(MAIL);
    type(container, "ada");
    expect(container.querySelector("[role=alert]")).toBeNull();
    blur(container);
    expect(container.querySelector("[role=alert]")?.textContent).toBe("No address.");
    expect(inputs()).toEqual([]);
    type(container, "ada@b");
    press(container, "Enter");
    expect(inputs()).toEqual([[{ id: "t", value: "ada@b" }]]);
    expect(container.querySelector("[role=alert]")).toBeNull();
  });

  it("may be nothing, unless the field is required", () => {
    const free = renderNode({ ...MAIL, value: "a@b" });
    type(free.container, "");
    blur(free.container);
    expect(free.inputs()).toEqual([[{ id: "t", value: "" }]]);

    const required = renderNode({ ...NODE, value: "Ada", required: true });
    type(required.container, "  ");
    blur(required.container);
    expect(required.inputs()).toEqual([]);
  });

  it("is let through where the script's expression is none", () => {
    const { container, inputs } = renderNode({ ...NODE, validate: "(" });
    type(container, "x");
    press(container, "Enter");
    expect(inputs()).toHaveLength(1);
  });
});

describe("a form", () => {
  it("waits for what is required", () => {
    const inside = { ...NODE, form: "f", required: true };
    const button = {
      type: "button",
      id: "b",
      label: "Send",
      default: false,
      value: false,
      form: "f",
      submits: true,
    };
    const { container, inputs, put } = renderNode({ type: "form", id: "f" }, { children: [inside, button] });
    const send = () => [...container.querySelectorAll("button")].at(-1)?.click();
    send();
    expect(inputs()).toEqual([]);
    put({ ...inside, help: "asked" }, [0, 0, 0]);
    expect(container.querySelector("[role=alert]")).not.toBeNull();
    type(container, "Ada");
    send();
    expect(inputs()).toEqual([
      [
        { id: "t", value: "Ada" },
        { id: "b", value: true },
      ],
    ]);
  });
});

it("shows a password on demand", () => {
  const { container, put } = renderNode({ ...NODE, kind: "password", value: "secret" });
  expect(field(container).type).toBe("password");
  container.querySelector<HTMLElement>("button[aria-label='Show password']")?.click();
  put({ ...NODE, kind: "password", value: "secret", help: "x" });
  expect(field(container).type).toBe("text");
});
