import { render } from "preact";
import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";
import type { Page } from "../page";

afterEach(unmountAll);
afterEach(() => sessionStorage.clear());

const toast = (fields: object) => ({ type: "toast", id: "1", body: "Saved", seconds: 4, ...fields });

function shown(page: Page) {
  return page.toasts.shown.value.map(({ content, duration }) => {
    const box = document.createElement("div");
    render(content, box);
    return [box.querySelector('[data-testid="stToastText"]')?.textContent, duration];
  });
}

it("goes to the corner for its time", () => {
  const { container, page } = renderNode(toast({ icon: "🎉", body: "Saved *it*" }));
  expect(container.textContent).toBe("");
  expect(shown(page)).toEqual([["Saved it", 4000]]);
});

it("stays until it is closed where that is asked for", () => {
  expect(shown(renderNode(toast({ seconds: 0 })).page)).toEqual([["Saved", Number.POSITIVE_INFINITY]]);
});

it("changes while it shows, and stays closed once it was closed", () => {
  const { page, put } = renderNode(toast({}));
  put(toast({ body: "Done" }));
  expect(shown(page)).toEqual([["Done", 4000]]);
  page.toasts.close(page.toasts.shown.value[0]?.id ?? 0);
  put(toast({ body: "Really done" }));
  expect(shown(page)).toEqual([]);
});

it("shows the same words again for another call, and keeps what the next run does not repeat", () => {
  const { page, put, unmount } = renderNode(toast({}));
  put(toast({ id: "2" }));
  expect(shown(page)).toHaveLength(2);
  unmount();
  expect(shown(page)).toHaveLength(2);
});

it("does not come again when the page is loaded anew", () => {
  renderNode(toast({})).unmount();
  expect(shown(renderNode(toast({})).page)).toEqual([]);
});
