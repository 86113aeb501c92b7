// @vitest-environment jsdom
import { expect, it } from "vitest";
import { spokenText } from "./spoken";

it.each([
  ["Age", "Age"],
  ["I **agree** to the [terms](https://example.org)", "I agree to the terms"],
  [":material/home: Home", "Home"],
  [":red[Stop] at 10:30", "Stop at 10:30"],
  ["a < b & c", "a < b & c"],
  ["snake_case_name", "snake_case_name"],
])("reads %j as %j", (text, spoken) => {
  expect(spokenText(text)).toBe(spoken);
});
