import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const show = (body: unknown, fields = {}) =>
  renderNode({ type: "json", body: typeof body === "string" ? body : JSON.stringify(body), ...fields })
    .container;

it("reads as JSON does, with names and kinds told apart", () => {
  const container = show({ a: 1, b: null, c: "x", d: [true] });
  expect(container.textContent?.replace(/\s+/g, "")).toContain('{"a":1"b":NULL"c":"x""d":[0:true]}');
  const kinds = [...container.querySelectorAll<HTMLElement>("[data-kind]")].map(
    (value) => value.dataset["kind"],
  );
  expect(kinds).toEqual(["number", "null", "string", "boolean"]);
});

it("is open as deep as said, and opens further with a click", () => {
  const container = show({ a: { b: { c: 1 } } }, { depth: 1 });
  const inner = () => [...container.querySelectorAll<HTMLElement>("[aria-expanded]")];
  expect(inner().map((group) => group.getAttribute("aria-expanded"))).toEqual(["true", "false"]);
  void act(() => inner()[1]?.click());
  expect(inner().map((group) => group.getAttribute("aria-expanded"))).toEqual(["true", "true", "false"]);
});

it("shows a long list piece by piece", () => {
  const container = show(Array.from({ length: 500 }, (_, index) => index));
  expect(container.querySelectorAll("[data-kind]")).toHaveLength(200);
  const more = [...container.querySelectorAll("button")].find((button) => button.textContent === "300 more");
  void act(() => more?.click());
  expect(container.querySelectorAll("[data-kind]")).toHaveLength(500);
});

it("shows the numbers that Python writes and JSON has not", () => {
  expect(show('{"a": NaN, "b": [-Infinity], "c": "NaN"}').textContent).toContain('"-Infinity"');
});

it("shows text that is no JSON at all as it is", () => {
  expect(show("{oops").querySelector("pre")?.textContent).toBe("{oops");
});
