import { beforeEach, describe, expect, it, vi } from "vitest";
import { Identity } from "./identity";
import { Reloads } from "./reloads";

beforeEach(() => sessionStorage.clear());

describe("the session's secret", () => {
  it("survives a reload and is not there for a duplicate in between", () => {
    const first = new Identity();
    first.secret = "secret";
    expect(new Identity().secret).toBe("");
    dispatchEvent(new Event("pagehide"));
    expect(new Identity().secret).toBe("secret");
    expect(new Identity().secret).toBe("");
  });

  it("is taken back by a page that returns from the browser's cache", () => {
    const page = new Identity();
    page.secret = "secret";
    dispatchEvent(new Event("pagehide"));
    dispatchEvent(new Event("pageshow"));
    expect(sessionStorage.length).toBe(0);
    expect(page.secret).toBe("secret");
  });
});

describe("loading again", () => {
  it("happens once for a version, and anew after it has helped", () => {
    const load = vi.spyOn(location, "reload").mockReturnValue();
    expect(new Reloads("1").reload()).toBe(true);
    expect(new Reloads("1").reload()).toBe(false);
    expect(new Reloads("2").reload()).toBe(true);
    new Reloads("2").succeeded();
    expect(new Reloads("2").reload()).toBe(true);
    expect(load).toHaveBeenCalledTimes(3);
  });
});
