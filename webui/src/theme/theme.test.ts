import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contrast, parseColour } from "./colour";
import { properties, styleSheet } from "./config";
import { choice, choose, mode, setTheme, startTheme } from "./theme";

/** A system whose preference the test can change, as somebody does at dusk. */
function systemWith(dark: boolean) {
  const query = Object.assign(new EventTarget(), { matches: dark });
  vi.stubGlobal("matchMedia", () => query);
  return (next: boolean) => {
    query.matches = next;
    query.dispatchEvent(new Event("change"));
  };
}

let stop = () => {};

beforeEach(() => localStorage.clear());

afterEach(() => {
  stop();
  choose("system");
  setTheme({});
});

describe("the mode", () => {
  it("follows the system while it changes", () => {
    const become = systemWith(false);
    stop = startTheme();
    expect(document.documentElement.dataset["theme"]).toBe("light");
    become(true);
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });

  it("is the app's where it names one or implies it by its background", () => {
    systemWith(false);
    stop = startTheme();
    setTheme({ base: "dark" });
    expect(mode.value).toBe("dark");
    setTheme({ backgroundColor: "#101820" });
    expect(mode.value).toBe("dark");
    setTheme({ primaryColor: "#101820" });
    expect(mode.value).toBe("light");
  });

  it("is the reader's before all, also in the next window", () => {
    systemWith(false);
    stop = startTheme();
    setTheme({ base: "light" });
    choose("dark");
    expect(mode.value).toBe("dark");
    stop();
    stop = startTheme();
    expect(choice.value).toBe("dark");
  });
});

describe("an app's settings", () => {
  it("become the properties that styles use", () => {
    const found = properties({
      primaryColor: "#ff4b4b",
      font: "serif",
      baseRadius: "large",
      redColor: "#f00",
    });
    expect(found.get("--st-primary-color")).toBe("#ff4b4b");
    expect(found.get("--st-font")).toMatch(/serif/);
    expect(found.get("--st-base-radius")).toBe("1rem");
    expect(found.get("--st-red-background-color")).toContain("#f00");
  });

  it.each(["#ff4b4b", "#ffe94b", "#0a7d4f", "#888888"])(
    "keep text on and in the colour %s legible",
    (primary) => {
      const found = properties({ primaryColor: primary, backgroundColor: "#ffffff" });
      const colour = (text: string) => parseColour(text) ?? { red: 0, green: 0, blue: 0 };
      const inText = /light-dark\((#\w+)/.exec(found.get("--primary-text") ?? "")?.[1] ?? "";
      expect(contrast(colour(inText), colour("#ffffff"))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(found.get("--on-primary") ?? ""), colour(primary))).toBeGreaterThanOrEqual(3);
    },
  );

  it("of one mode apply in that mode, those of the sidebar there", () => {
    const config = {
      light: { textColor: "#111111" },
      dark: { textColor: "#eeeeee" },
      sidebar: { textColor: "#222222" },
    };
    expect(styleSheet(config, "dark")).toContain("--st-text-color:#eeeeee");
    expect(styleSheet(config, "dark")).not.toContain("#111111");
    expect(styleSheet(config, "dark")).toMatch(/stSidebar"\]\{[^}]*#222222/);
  });

  it("leave out their surfaces where the reader chose the other mode", () => {
    const config = {
      backgroundColor: "#fdf6e3",
      textColor: "#073642",
      primaryColor: "#e0522d",
      font: "serif",
    };
    expect(styleSheet(config, "light")).toContain("#fdf6e3");
    const dark = styleSheet(config, "dark");
    expect(dark).not.toMatch(/#fdf6e3|#073642/);
    expect(dark).toMatch(/--st-primary-color:#e0522d.*--st-font:/);
  });

  it("cannot end their declaration", () => {
    expect(styleSheet({ primaryColor: "red;} body{display:none" }, "light")).toBe("");
    expect(styleSheet({ font: 'Inter"; } body { display: none' }, "light")).not.toMatch(/[{}][^{}]*display/);
  });
});
