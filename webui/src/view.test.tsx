import { afterEach, describe, expect, it, vi } from "vitest";
import { type BareNode, renderNode, unmountAll } from "../test/render";
import { useChildNodes, useTrigger, useValue } from "./hooks";
import { VerticalBlock } from "./layout";
import type { ValueNode } from "./values";

const schema = {
  blocks: new Set(["box", "part"]),
  defaults: Object.fromEntries(
    ["box", "part", "note", "field", "push", "unheard_of"].map((type) => [
      type,
      { key: "", width: "stretch", form: "" },
    ]),
  ),
};
const rendered: string[] = [];

interface Note {
  key: string;
  text: string;
}

function Note({ node }: { node: Note }) {
  rendered.push(node.text);
  if (node.text === "bad") throw new Error("no such text");
  return <p>{node.text}</p>;
}

function Part({ children }: { children: never }) {
  return <section>{children}</section>;
}
Part.bare = true;

function Box({ node, children }: { node: Note; children: never }) {
  const names = useChildNodes().map((child) => child.type);
  return (
    <VerticalBlock nodeKey={node.key}>
      <h2>{names.join()}</h2>
      {children}
    </VerticalBlock>
  );
}

function Field({ node }: { node: ValueNode }) {
  const { value, draft, commit } = useValue(node);
  return (
    <input
      value={String(value)}
      onInput={(event) => draft(event.currentTarget.value as never)}
      onBlur={commit}
    />
  );
}

function Push({ node }: { node: ValueNode }) {
  const fire = useTrigger(node);
  return <button type="button" onClick={() => fire()} />;
}

const components = { note: Note, box: Box, part: Part, field: Field, push: Push };
const show = (node: BareNode, children: BareNode[] = []) =>
  renderNode(node, { schema, components, children });

afterEach(() => {
  unmountAll();
  rendered.length = 0;
});

describe("an element's frame", () => {
  it("carries key, width and staleness", () => {
    const { container, receive } = show({ type: "note", text: "a", key: "my key", width: 120 });
    const frame = container.querySelector<HTMLElement>(".stElementContainer.element-container.st-key-my-key");
    expect(frame?.dataset).toMatchObject({ testid: "stElementContainer", stale: "false", width: "fixed" });
    expect(frame?.style.width).toBe("120px");
    receive({ type: "Update", revision: 9, seen: 0, ops: [{ op: "Stale", path: [0, 0] }] });
    expect(frame?.dataset["stale"]).toBe("true");
  });

  it("of a block leaves the key to the stack inside, and a bare block has none", () => {
    const { container } = show({ type: "box", key: "k" }, [{ type: "part" }]);
    const wrapper = container.querySelector(".stLayoutWrapper");
    expect(wrapper?.firstElementChild?.className).toBe("stVerticalBlock st-key-k");
    expect(wrapper?.querySelector("section")?.parentElement?.className).toContain("stVerticalBlock");
  });
});

describe("the view", () => {
  it("renders one of a thousand elements when one changes", () => {
    const notes = Array.from({ length: 1000 }, (_, index) => ({ type: "note", text: `${index}` }));
    const { put, container } = show({ type: "box" }, notes);
    rendered.length = 0;
    put({ type: "note", text: "changed" }, [0, 0, 567]);
    expect(rendered).toEqual(["changed"]);
    expect(container.querySelectorAll("p")[567]?.textContent).toBe("changed");
  });

  it("renders only the new one when one is appended", () => {
    const { put } = show({ type: "box" }, [
      { type: "note", text: "a" },
      { type: "note", text: "b" },
    ]);
    rendered.length = 0;
    put({ type: "note", text: "c" }, [0, 0, 2]);
    expect(rendered).toEqual(["c"]);
  });

  it("moves the DOM of a widget along with it", () => {
    const field = { type: "field", id: "f", value: "", default: "", disabled: false };
    const { container, receive } = show({ type: "box" }, [field, { type: "note", text: "a" }]);
    const before = container.querySelector("input");
    receive({
      type: "Update",
      revision: 9,
      seen: 0,
      ops: [
        { op: "Put", path: [0, 0, 0], node: { type: "note", text: "new" } },
        { op: "Put", path: [0, 0, 1], node: field },
        { op: "Put", path: [0, 0, 2], node: { type: "note", text: "a" } },
      ],
    });
    expect(container.querySelector("input")).toBe(before);
    expect([...container.querySelectorAll("p, input")].map((found) => found.tagName)).toEqual([
      "P",
      "INPUT",
      "P",
    ]);
  });

  it("shows a widget that stands twice for the moment", () => {
    const field = { type: "field", id: "f", value: "x", default: "", disabled: false };
    const { container, put } = show({ type: "box" }, [{ type: "note", text: "a" }, field]);
    put(field, [0, 0, 0]);
    expect(container.querySelectorAll("input")).toHaveLength(2);
  });

  it("tells a block its children's nodes", () => {
    const { container, put } = show({ type: "box" }, [{ type: "note", text: "a" }]);
    put({ type: "part" }, [0, 0, 1]);
    expect(container.querySelector("h2")?.textContent).toBe("note,part");
  });

  it("puts an error in the place of an element that throws, until its next node", () => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const { container, put } = show({ type: "box" }, [
      { type: "note", text: "bad" },
      { type: "note", text: "good" },
      { type: "unheard_of" },
    ]);
    const errors = () => [...container.querySelectorAll('[role="alert"]')].map((error) => error.textContent);
    expect(errors()).toEqual([
      "This note could not be shown. no such text",
      "This unheard of could not be shown. This page knows no element of the type unheard_of.",
    ]);
    expect(container.querySelector("p")?.textContent).toBe("good");
    put({ type: "note", text: "mended" }, [0, 0, 0]);
    expect(container.querySelector("p")?.textContent).toBe("mended");
    expect(logged).toHaveBeenCalled();
  });

  it("sends what its widgets say", () => {
    const { container, inputs } = show({ type: "box" }, [
      { type: "field", id: "f", value: "", default: "", disabled: false },
      { type: "push", id: "p", value: false, default: false, disabled: false },
    ]);
    const input = container.querySelector("input") as HTMLInputElement;
    input.value = "typed";
    input.dispatchEvent(new Event("input"));
    input.dispatchEvent(new Event("focusout"));
    container.querySelector("button")?.click();
    expect(inputs()).toEqual([[{ id: "f", value: "typed" }], [{ id: "p", value: true }]]);
  });
});
