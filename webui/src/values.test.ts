import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Input, PageNode, SetValue } from "./protocol.gen";
import { type ValueNode, Values } from "./values";

let nodes: PageNode[];
let sent: Input[];
let values: Values;
let isPressed: boolean;

beforeEach(() => {
  nodes = [];
  sent = [];
  isPressed = false;
  values = new Values({
    send: (input) => sent.push(input),
    nodes: () => nodes,
    isPressed: () => isPressed,
  });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Put a widget on the page, in place of the one of the same id. */
function widget(id: string, fields: object = {}): ValueNode {
  const made = {
    type: "text_input",
    id,
    key: "",
    form: "",
    disabled: false,
    default: "",
    value: "",
    ...fields,
  };
  const node = made as unknown as ValueNode;
  nodes = [...nodes.filter((other) => !("id" in other && other.id === id)), node];
  return node;
}

function form(fields: object = {}): void {
  const made = { type: "form", id: "f", clear_on_submit: false, enter_to_submit: true, ...fields };
  nodes.push(made as unknown as PageNode);
}

const inputs = (): SetValue[][] => sent.map((input) => input.values);

describe("a value that the user sets", () => {
  it("asks for no run where the script does not want one, and goes with the next Input", () => {
    const quiet = widget("quiet", { quiet: true });
    values.draft(quiet, "a");
    values.commit(quiet);
    values.set(quiet, "b");
    expect(sent).toEqual([]);
    expect(values.read(quiet)).toBe("b");
    expect(values.isDraft(quiet)).toBe(false);
    values.set(widget("loud"), "x");
    expect(inputs()).toEqual([
      [
        { id: "quiet", value: "b" },
        { id: "loud", value: "x" },
      ],
    ]);
    values.set(quiet, "c");
    values.sendHeld();
    expect(inputs().at(-1)).toEqual([{ id: "quiet", value: "c" }]);
  });

  it("is sent at once, numbered, and shows before the server has it", () => {
    const node = widget("a");
    values.set(node, "x");
    values.set(node, "y");
    expect(sent).toEqual([
      { type: "Input", seq: 1, values: [{ id: "a", value: "x" }] },
      { type: "Input", seq: 2, values: [{ id: "a", value: "y" }] },
    ]);
    expect(values.read(node)).toBe("y");
  });

  it("is not sent when it is what already shows", () => {
    const node = widget("a", { value: ["x", { y: 1 }] });
    values.set(node, ["x", { y: 1 }]);
    expect(sent).toEqual([]);
  });

  it("outlives a node that was written before the run saw it, and yields to one that was written after", () => {
    values.set(widget("a"), "x");
    values.set(widget("a"), "y");
    const late = widget("a", { value: "x" });
    values.arrived([late], 1);
    expect(values.read(late)).toBe("y");
    const current = widget("a", { value: "Y, said the script" });
    values.arrived([current], 2);
    expect(values.read(current)).toBe("Y, said the script");
  });

  it("shows while the run that has seen it is under way, and yields when that ends without a new node", () => {
    const node = widget("a", { value: "script's" });
    values.set(node, "user's");
    values.began(1);
    expect(values.read(node)).toBe("user's");
    values.ended(0);
    expect(values.read(node)).toBe("user's");
    values.ended(1);
    expect(values.read(node)).toBe("script's");
  });

  it("is forgotten when its widget is gone at the end of a run", () => {
    values.draft(widget("a"), "typed");
    nodes = [];
    values.ended(0);
    expect(values.read(widget("a"))).toBe("");
  });

  it("is refused by a disabled widget", () => {
    const node = widget("a", { disabled: true });
    values.set(node, "x");
    values.draft(node, "x");
    values.fire(node);
    values.enter(node);
    expect(sent).toEqual([]);
    expect(values.read(node)).toBe("");
  });
});

describe("a draft", () => {
  it("shows and waits until it is committed", () => {
    const node = widget("a");
    values.draft(node, "ty");
    values.draft(node, "typed");
    expect(values.isDraft(node)).toBe(true);
    expect(sent).toEqual([]);
    values.commit(node);
    values.commit(node);
    expect(inputs()).toEqual([[{ id: "a", value: "typed" }]]);
    expect(values.isDraft(node)).toBe(false);
  });

  it("is none any more when the user types back what was there", () => {
    const node = widget("a", { value: "here" });
    values.draft(node, "her");
    values.draft(node, "here");
    expect(values.isDraft(node)).toBe(false);
    values.commit(node);
    expect(sent).toEqual([]);
  });

  it("survives the run of an earlier value of the same widget", () => {
    const node = widget("a");
    values.set(node, "a");
    values.draft(node, "ab");
    const next = widget("a", { value: "a" });
    values.arrived([next], 1);
    values.ended(1);
    expect(values.read(next)).toBe("ab");
  });

  it("gives way to what was sent before it", () => {
    const node = widget("a");
    values.set(node, "sent");
    values.draft(node, "draft");
    values.discard(node);
    expect(values.read(node)).toBe("sent");
  });
});

describe("a press that ends typing", () => {
  it("holds the value until the click has happened, and both go in one Input", () => {
    const typed = widget("a");
    values.draft(typed, "typed");
    isPressed = true;
    values.commit(typed);
    expect(sent).toEqual([]);
    isPressed = false;
    values.fire(widget("b", { type: "button" }));
    values.flush();
    expect(inputs()).toEqual([
      [
        { id: "a", value: "typed" },
        { id: "b", value: true },
      ],
    ]);
  });

  it("sends the value by itself when it was no click", () => {
    vi.useFakeTimers();
    const typed = widget("a");
    values.draft(typed, "typed");
    isPressed = true;
    values.commit(typed);
    vi.advanceTimersByTime(1000);
    expect(inputs()).toEqual([[{ id: "a", value: "typed" }]]);
  });
});

describe("a pause", () => {
  it("holds a value until nothing new has come for its length", () => {
    vi.useFakeTimers();
    const node = widget("a");
    for (const value of [1, 2, 3]) {
      values.set(node, value, 100);
      vi.advanceTimersByTime(99);
    }
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(inputs()).toEqual([[{ id: "a", value: 3 }]]);
  });

  it("ends when a button is clicked: both go in one Input, the value first", () => {
    vi.useFakeTimers();
    values.set(widget("a"), 5, 100);
    values.fire(widget("b", { type: "button" }));
    vi.advanceTimersByTime(1000);
    expect(inputs()).toEqual([
      [
        { id: "a", value: 5 },
        { id: "b", value: true },
      ],
    ]);
  });
});

describe("a form", () => {
  it("holds its values back and sends them with its button in one Input", () => {
    form();
    const first = widget("a", { form: "f" });
    const second = widget("b", { form: "f" });
    widget("untouched", { form: "f" });
    const button = widget("go", { type: "button", submits: true, form: "f" });
    values.set(first, "x");
    values.draft(second, "y");
    expect(sent).toEqual([]);
    expect(values.isFormDirty("f")).toBe(true);
    values.submit(button);
    expect(inputs()).toEqual([
      [
        { id: "a", value: "x" },
        { id: "b", value: "y" },
        { id: "go", value: true },
      ],
    ]);
    expect(values.isFormDirty("f")).toBe(false);
    expect(values.read(first)).toBe("x");
  });

  it("keeps what it holds while other widgets cause runs", () => {
    form();
    const held = widget("a", { form: "f" });
    values.set(held, "x");
    values.set(widget("outside"), "y");
    values.arrived(nodes, 1);
    values.ended(1);
    expect(values.read(held)).toBe("x");
    expect(inputs()).toEqual([[{ id: "outside", value: "y" }]]);
  });

  it("goes back to the defaults after a submit that clears, and sends those with the next", () => {
    form({ clear_on_submit: true });
    const node = widget("a", { form: "f", default: "fresh" });
    const button = widget("go", { type: "button", submits: true, form: "f" });
    values.set(node, "x");
    values.submit(button);
    values.arrived([widget("a", { form: "f", default: "fresh", value: "x" })], 1);
    values.ended(1);
    expect(values.read(node)).toBe("fresh");
    expect(values.isDraft(node)).toBe(false);
    expect(values.isFormDirty("f")).toBe(false);
    values.submit(button);
    expect(inputs()[1]).toEqual([
      { id: "a", value: "fresh" },
      { id: "go", value: true },
    ]);
  });

  it("sends nothing of its disabled widgets", () => {
    form();
    values.set(widget("a", { form: "f" }), "x");
    widget("a", { form: "f", disabled: true });
    values.submit(widget("go", { type: "button", submits: true, form: "f" }));
    expect(inputs()).toEqual([[{ id: "go", value: true }]]);
  });

  it.each([
    ["submits by the first button", {}, {}, [["a", "go"]]],
    ["does nothing where the form says no", { enter_to_submit: false }, {}, []],
    ["does nothing where the first button is disabled", {}, { disabled: true }, []],
  ])("on Enter %s", (_, formFields, buttonFields, expected) => {
    form(formFields);
    const node = widget("a", { form: "f" });
    widget("go", { type: "button", submits: true, form: "f", ...buttonFields });
    widget("other", { type: "button", submits: true, form: "f" });
    values.draft(node, "x");
    values.enter(node);
    expect(inputs().map((input) => input.map((value) => value.id))).toEqual(expected);
  });
});

describe("a broken connection", () => {
  it("loses no click: what no run has seen is sent again, in order", () => {
    const button = widget("b", { type: "button" });
    values.fire(button);
    values.fire(button);
    values.began(1);
    values.set(widget("a"), "x");
    sent.length = 0;
    values.resend();
    expect(sent.map((input) => input.seq)).toEqual([2, 3]);
  });

  it("takes over what is being typed into a new session, and nothing else", () => {
    const node = widget("a");
    const typed = widget("b");
    values.set(node, "x");
    values.draft(typed, "half a wo");
    values.reset();
    sent.length = 0;
    values.resend();
    expect(sent).toEqual([]);
    expect(values.read(node)).toBe("");
    values.commit(typed);
    expect(sent).toEqual([{ type: "Input", seq: 1, values: [{ id: "b", value: "half a wo" }] }]);
  });
});
