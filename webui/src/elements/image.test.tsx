import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const NODE = { type: "image", urls: ["/media/a/x.png"], captions: ["A **map**"], alts: ["The harbour"] };

function fail(container: HTMLElement): void {
  void act(() => void container.querySelector("img")?.dispatchEvent(new Event("error")));
}

it("shows pictures with their captions and words", () => {
  const urls = ["/media/a/x.png", "/media/b/y.png"];
  const { container } = renderNode({ ...NODE, urls, captions: ["one", "two"], alts: ["first", null] });
  const pictures = [...container.querySelectorAll("img")];
  expect(pictures.map((picture) => picture.getAttribute("src"))).toEqual(urls);
  expect(pictures.map((picture) => picture.getAttribute("alt"))).toEqual(["first", null]);
  const captions = container.querySelectorAll("[data-testid=stImageCaption]");
  expect([...captions].map((caption) => caption.textContent)).toEqual(["one", "two"]);
});

it("puts words in the place of a picture that does not come, until another one is meant", () => {
  const { container, put } = renderNode(NODE);
  fail(container);
  expect(container.querySelector("[role=img]")?.textContent).toBe("The harbour");
  expect(container.querySelector("strong")?.textContent).toBe("map");
  put({ ...NODE, urls: ["/media/b/y.png"] });
  expect(container.querySelector("img")?.getAttribute("src")).toBe("/media/b/y.png");
});

it("says so where a picture without words does not come", () => {
  const { container } = renderNode({ ...NODE, alts: [], captions: [] });
  fail(container);
  expect(container.querySelector("[role=img]")?.textContent).toBe("This picture cannot be shown");
});

it("opens its link elsewhere", () => {
  const { container } = renderNode({ ...NODE, link: "https://example.org" });
  const link = container.querySelector("a");
  expect(link?.target).toBe("_blank");
  expect(link?.rel).toContain("noopener");
  expect(link?.getAttribute("aria-label")).toBe("The harbour");
});
