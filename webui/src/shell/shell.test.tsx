import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PageContext } from "../context";
import { Page } from "../page";
import type { FromPage, ToPage } from "../protocol.gen";
import type { Connection } from "../socket";
import { alwaysRerun, sidebarWidth } from "./preferences";
import { Shell } from "./shell";
import { opened } from "./sidebar-state";

let sent: FromPage[];
let page: Page;
const connection = signal<Connection>("open");

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  page = new Page((message) => sent.push(message));
  connection.value = "open";
  render(
    <PageContext.Provider value={page}>
      <Shell connection={connection} isEmbedded={false} />
    </PageContext.Provider>,
    document.body,
  );
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
  alwaysRerun.value = false;
  sidebarWidth.value = 0;
  opened.value = undefined;
});

const find = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
/** Do something and let the page take note of it. */
const doing = (what: () => unknown) =>
  void act(() => {
    what();
  });
const receive = (...messages: ToPage[]) =>
  doing(() => {
    for (const message of messages) page.receive(message);
  });
const pass = (milliseconds: number) => doing(() => vi.advanceTimersByTime(milliseconds));
const click = (name: string) => {
  const buttons = [...document.querySelectorAll("button")];
  const button = buttons.find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name);
  doing(() => button?.click());
};
const press = (key: string) =>
  doing(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
const inSidebar: ToPage = {
  type: "Update",
  revision: 1,
  seen: 0,
  ops: [{ op: "Put", path: [1, 0], node: { type: "empty" } }],
};

describe("the header", () => {
  it("shows a run only when it lasts, and stops it", () => {
    receive({ type: "RunState", running: true, run: 1 });
    pass(300);
    expect(find("stStatusWidget")).toBeNull();
    expect(find("stApp")?.dataset["testScriptState"]).toBe("running");
    pass(200);
    expect(find("stStatusWidget")?.textContent).toBe("RunningStop");
    click("Stop");
    expect(sent).toEqual([{ type: "Stop" }]);
    receive({ type: "RunState", running: false, run: 1 });
    expect(find("stStatusWidget")).toBeNull();
  });

  it("offers to run a script that was saved, now or always", () => {
    receive({ type: "SourceChanged" });
    click("Always rerun");
    expect(sent).toEqual([
      { type: "AlwaysRerun", on: true },
      { type: "Rerun", clear_cache: false },
    ]);
    receive({ type: "RunState", running: true, run: 2 });
    expect(document.body.textContent).not.toContain("was saved");
  });

  it("tells each new connection of the wish to rerun always", () => {
    alwaysRerun.value = true;
    receive({ type: "Welcome", session: "s", max_upload: 1 });
    receive({ type: "Welcome", session: "s", max_upload: 1, resumed: true });
    expect(sent).toEqual([
      { type: "AlwaysRerun", on: true },
      { type: "AlwaysRerun", on: true },
    ]);
  });
});

describe("the keys", () => {
  it("R reruns and C asks before it clears the caches", () => {
    press("r");
    expect(sent).toEqual([{ type: "Rerun", clear_cache: false }]);
    press("c");
    expect(find("stClearCacheDialog")).not.toBeNull();
    click("Clear caches");
    expect(sent[1]).toEqual({ type: "Rerun", clear_cache: true });
    expect(find("stClearCacheDialog")).toBeNull();
  });
});

describe("the sidebar", () => {
  it("is there when the script uses it, and can be closed and opened", () => {
    expect(find("stSidebar")).toBeNull();
    receive(inSidebar);
    expect(find("stSidebar")).not.toBeNull();
    click("Collapse sidebar");
    expect(find("stSidebar")).toBeNull();
    click("Expand sidebar");
    expect(find("stSidebar")).not.toBeNull();
  });

  it("starts as the app says", () => {
    receive({ type: "PageSettings", sidebar: "collapsed" }, inSidebar);
    expect(find("stSidebar")).toBeNull();
    receive({ type: "PageSettings", sidebar: 420 });
    expect(find("stSidebar")?.style.getPropertyValue("--sidebar-width")).toBe("420px");
  });

  it("is resized by the arrow keys, within its limits", () => {
    receive(inSidebar);
    const handle = find("stSidebarResizeHandle");
    const key = (name: string) =>
      doing(() => handle?.dispatchEvent(new KeyboardEvent("keydown", { key: name })));
    key("ArrowRight");
    expect(handle?.getAttribute("aria-valuenow")).toBe("316");
    for (let count = 0; count < 10; count++) key("ArrowLeft");
    expect(handle?.getAttribute("aria-valuenow")).toBe("200");
  });
});

describe("the connection", () => {
  it("is spoken of when it stays lost", () => {
    doing(() => (connection.value = "lost"));
    pass(600);
    expect(find("stConnectionStatus")).toBeNull();
    pass(200);
    expect(find("stConnectionStatus")?.textContent).toContain("Reconnecting");
    doing(() => (connection.value = "open"));
    expect(find("stConnectionStatus")).toBeNull();
  });

  it("takes the page's place when there is no way back", () => {
    doing(() => (connection.value = "outdated"));
    expect(document.querySelector("h1")?.textContent).toBe("Page and app do not fit together");
  });
});

describe("the page", () => {
  it("stands for the app until the script has written something, or nothing", () => {
    expect(find("stAppSkeleton")).not.toBeNull();
    receive({ type: "RunState", running: true, run: 1 });
    expect(find("stAppSkeleton")).not.toBeNull();
    receive({ type: "RunState", running: false, run: 1 });
    expect(find("stAppSkeleton")).toBeNull();
  });

  it("has the app's title and layout", () => {
    receive({ type: "Welcome", session: "s", max_upload: 1, app: "sales" });
    expect(document.title).toBe("sales");
    receive({ type: "PageSettings", title: "Sales", layout: "wide" });
    expect(document.title).toBe("Sales");
    expect(find("stApp")?.dataset["layout"]).toBe("wide");
  });

  it("shows notes for their time, which stands still while somebody reads them", () => {
    doing(() => page.toasts.show("saved", 4000));
    doing(() => find("stToastContainer")?.dispatchEvent(new Event("mouseenter")));
    pass(10_000);
    expect(find("stToast")?.textContent).toBe("saved");
    doing(() => find("stToastContainer")?.dispatchEvent(new Event("mouseleave")));
    pass(4000);
    expect(find("stToast")).toBeNull();
  });
});
