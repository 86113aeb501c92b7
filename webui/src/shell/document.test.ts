import { expect, it } from "vitest";
import { iconUrl } from "./document";

it.each([
  ["🚀", "🚀"],
  [":rocket:", "🚀"],
])("draws the emoji %s", async (icon, drawn) => {
  const url = (await iconUrl(icon)) ?? "";
  expect(url.startsWith("data:image/svg+xml,")).toBe(true);
  expect(decodeURIComponent(url)).toContain(`>${drawn}</text>`);
});

it.each(["/media/abc/logo.png", "data:image/png;base64,AA=="])(
  "takes the picture %s as it is",
  async (icon) => {
    expect(await iconUrl(icon)).toBe(icon);
  },
);

it.each([":material/home:", ":no_such_emoji:", "<script>"])("shows nothing for %s", async (icon) => {
  expect(await iconUrl(icon)).toBeUndefined();
});
