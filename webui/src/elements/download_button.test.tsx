import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const NODE = {
  type: "download_button",
  id: "d",
  label: "Save",
  default: false,
  value: false,
  url: "/media/k/a.csv",
  file_name: "a.csv",
};

async function click({ container }: Rendered): Promise<void> {
  await act(async () => container.querySelector("button")?.click());
}

function inWindow(rendered: Rendered): void {
  const welcome = { type: "Welcome", window: true } as never;
  void act(() => {
    rendered.page.welcome.value = welcome;
  });
}

it("lets the browser save the file, and asks for a run", async () => {
  const followed: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    followed.push(`${this.getAttribute("href")} as ${this.download}`);
  });
  const rendered = renderNode(NODE);
  await click(rendered);
  expect(followed).toEqual(["/media/k/a.csv?download as a.csv"]);
  expect(rendered.inputs()).toEqual([[{ id: "d", value: true }]]);

  const quiet = renderNode({ ...NODE, reruns: false });
  await click(quiet);
  expect(followed).toHaveLength(2);
  expect(quiet.inputs()).toEqual([]);
});

describe("in our own window", () => {
  it("asks the window where to save, and waits for it", async () => {
    const rendered = renderNode(NODE);
    inWindow(rendered);
    await click(rendered);
    expect(rendered.sent).toContainEqual({
      type: "SaveRequest",
      request: 1,
      url: "/media/k/a.csv",
      name: "a.csv",
    });
    expect(rendered.container.querySelector("[aria-busy]")).not.toBeNull();
    expect(rendered.inputs()).toEqual([]);
    await act(async () => rendered.receive({ type: "Saved", request: 1, path: "/home/a.csv" }));
    await vi.waitFor(() => expect(rendered.inputs()).toEqual([[{ id: "d", value: true }]]));
  });

  it("does nothing where the user chose no place", async () => {
    const rendered = renderNode(NODE);
    inWindow(rendered);
    await click(rendered);
    await act(async () => rendered.receive({ type: "Saved", request: 1, path: "" }));
    await vi.waitFor(() => expect(rendered.container.querySelector("[aria-busy]")).toBeNull());
    expect(rendered.inputs()).toEqual([]);
  });

  it("tells why a file was not saved", async () => {
    const rendered = renderNode(NODE);
    inWindow(rendered);
    await click(rendered);
    await act(async () => rendered.receive({ type: "Saved", request: 1, error: "The disk is full." }));
    const words = "a.csv was not saved: The disk is full.";
    await vi.waitFor(() => expect(rendered.container.querySelector("[role=alert]")?.textContent).toBe(words));
    expect(rendered.inputs()).toEqual([]);
  });
});
