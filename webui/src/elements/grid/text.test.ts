import { expect, it } from "vitest";
import type { ColumnConfig, GridColumn } from "../../protocol.gen";
import { hrefOf, linkText, sourceOf } from "./link";
import { cellText, itemsOf } from "./text";

const column = (kind: GridColumn["kind"], config: ColumnConfig = {}): GridColumn => ({
  name: "c",
  title: "c",
  kind,
  config,
});

it.each<[unknown, GridColumn["kind"], ColumnConfig, string | undefined]>([
  [null, "number", {}, undefined],
  [1.5, "number", {}, "1.5"],
  [0.123456789, "number", {}, "0.1235"],
  [0.0000123, "number", {}, "0.00001230"],
  [1234567, "number", {}, "1234567"],
  ["123456789012345678901", "number", {}, "123456789012345678901"],
  [1234.5, "number", { format: "%.2f €" }, "1234.50 €"],
  [93_784.5, "duration", {}, "1 day 02:03:04.5"],
  [-60, "duration", {}, "-00:01:00"],
  ["2024-01-31", "date", {}, "2024-01-31"],
  ["2024-01-31", "date", { format: "D MMM YYYY" }, "31 Jan 2024"],
  ["2024-01-31T12:30:00", "datetime", {}, "2024-01-31 12:30:00"],
  ["2024-01-31T12:30:00", "date", { kind: "date" }, "2024-01-31"],
  ["2024-01-31T12:30:00", "datetime", { timezone: "Asia/Tokyo" }, "2024-01-31 21:30:00"],
  ["2024-01-31T12:30:00+02:00", "datetime", { format: "HH:mm" }, "12:30"],
  ["12:30:00", "time", { format: "H:mm" }, "12:30"],
  [1_706_704_200, "number", { kind: "datetime", format: "YYYY" }, "2024"],
  ["b", "text", { kind: "selectbox", options: [{ value: "b", label: "Bee" }] }, "Bee"],
  [{ cut: "long", size: 99 }, "text", {}, "long…"],
  [new Uint8Array(3), "bytes", {}, "3B"],
])("writes %j of %s %j", (value, kind, config, text) => {
  expect(cellText(value, column(kind, config))).toBe(text);
});

it("reads lists, and texts that list with commas", () => {
  expect(itemsOf(["a", 1])).toEqual(["a", 1]);
  expect(itemsOf("a, b")).toEqual(["a", "b"]);
  expect(itemsOf({ cut: [1, 2], size: 9 })).toEqual([1, 2]);
  expect(itemsOf(null)).toEqual([]);
});

it("follows no address that runs something", () => {
  expect(hrefOf("https://a.example/x")).toBe("https://a.example/x");
  expect(hrefOf("a.example/x")).toBe("https://a.example/x");
  expect(hrefOf("javascript:alert(1)")).toBeUndefined();
  expect(hrefOf(" JavaScript:alert(1)")).toBeUndefined();
  expect(hrefOf("data:text/html,x")).toBeUndefined();
});

it("asks no other machine for a picture", () => {
  expect(sourceOf("data:image/png;base64,AA")).toBe("data:image/png;base64,AA");
  expect(sourceOf("app/static/a.png")).toBe("/app/static/a.png");
  expect(sourceOf("https://a.example/x.png")).toBeUndefined();
  expect(sourceOf("//a.example/x.png")).toBeUndefined();
});

it("picks the text of a link out of its address", () => {
  const link = (display_text: string) => column("text", { kind: "link", display_text });
  expect(linkText(link("open"), "https://a.example/7")).toBe("open");
  expect(linkText(link("example/(.*)"), "https://a.example/a%20b")).toBe("a b");
  expect(linkText(link("no(t)hing"), "https://a.example/7")).toBe("https://a.example/7");
  expect(linkText(link("(broken"), "https://a.example/7")).toBe("https://a.example/7");
});
