import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const tabs = (fields: object = {}) => ({
  type: "tabs",
  labels: ["Cat", "**Dog**", "Owl"],
  default: 0,
  value: 0,
  ...fields,
});
const children = ["Cat", "**Dog**", "Owl"].map((label) => ({ type: "tab", label }));

function shown(container: HTMLElement) {
  const all = [...container.querySelectorAll<HTMLElement>('[data-testid="stTab"]')];
  const panels = [...container.querySelectorAll<HTMLElement>('[data-testid="stTabPanel"]')];
  return {
    all,
    panels,
    chosen: all.filter((tab) => tab.getAttribute("aria-selected") === "true").map((tab) => tab.textContent),
    open: panels.flatMap((panel, index) => (panel.hidden ? [] : [index])),
  };
}

function press(target: HTMLElement | undefined, key: string) {
  target?.focus();
  void act(
    () => void target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
  );
}

it("shows one panel at a time, all of them in the document", () => {
  const { container, put } = renderNode(tabs({ default: 1, value: 1, key: "animal" }), { children });
  put({ type: "text", body: "meow" }, [0, 0, 0, 0]);
  expect(shown(container)).toMatchObject({ chosen: ["Dog"], open: [1] });
  void act(() => shown(container).all[0]?.click());
  expect(shown(container)).toMatchObject({ chosen: ["Cat"], open: [0] });
  expect(shown(container).panels[0]?.textContent).toBe("meow");
  expect(container.querySelector(".stTabs.st-key-animal")).not.toBeNull();
});

it("joins each tab with its panel", () => {
  const { all, panels } = shown(renderNode(tabs(), { children }).container);
  expect(all.map((tab) => tab.getAttribute("aria-controls"))).toEqual(panels.map((panel) => panel.id));
  expect(panels.map((panel) => panel.getAttribute("aria-labelledby"))).toEqual(all.map((tab) => tab.id));
});

it("is walked by the arrows, and is one stop for the Tab key", () => {
  const { container } = renderNode(tabs(), { children });
  const { all } = shown(container);
  expect(all.map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  press(all[0], "ArrowLeft");
  expect(shown(container)).toMatchObject({ chosen: ["Owl"], open: [2] });
  expect(document.activeElement).toBe(all[2]);
  press(all[2], "ArrowRight");
  press(all[0], "ArrowRight");
  expect(shown(container).chosen).toEqual(["Dog"]);
  press(all[1], "End");
  expect(shown(container).chosen).toEqual(["Owl"]);
  press(all[2], "Home");
  expect(shown(container).chosen).toEqual(["Cat"]);
});

it("keeps the choice with its label, without a word to the script", () => {
  const { container, put, inputs } = renderNode(tabs(), { children });
  void act(() => shown(container).all[1]?.click());
  put(tabs({ labels: ["Ant", "Cat", "**Dog**"] }));
  expect(shown(container).chosen).toEqual(["Dog"]);
  put(tabs({ labels: ["Ant", "Cat"] }));
  expect(shown(container).chosen).toEqual(["Ant"]);
  expect(inputs()).toEqual([]);
});

it("tells the script where that wants to know", () => {
  const { container, put, inputs } = renderNode(tabs({ id: "t" }), { children });
  void act(() => shown(container).all[2]?.click());
  expect(inputs()).toEqual([[{ id: "t", value: 2 }]]);
  put(tabs({ id: "t", value: 1 }), [0, 0], 1);
  expect(shown(container)).toMatchObject({ chosen: ["Dog"], open: [1] });
});
