import { expect, it } from "vitest";
import { makeTooltipsOnHover, runtimeOf, sized } from "./spec";

const room = { width: 500, height: undefined };
const bars = { mark: "bar", data: { name: "source" }, encoding: { y: { field: "a", type: "nominal" } } };

it("fills the width it is given, as high as charts are", () => {
  expect(sized(bars, room)).toMatchObject({ width: 500, height: 350, autosize: { type: "fit" } });
});

it("keeps the height that the spec says, unless the script says another", () => {
  expect(sized({ ...bars, height: 90 }, room)).toMatchObject({ height: 90 });
  expect(sized({ ...bars, height: 90 }, { width: 500, height: 120 })).toMatchObject({ height: 120 });
});

it("takes a container's size for its own", () => {
  const spec = { ...bars, width: "container", height: "container" };
  expect(sized(spec, room)).toMatchObject({ width: 500, height: 350 });
  expect(sized(spec, { width: undefined, height: undefined })).not.toHaveProperty("width");
});

it("lets bars of a fixed thickness decide how high the chart is", () => {
  expect(sized({ ...bars, height: { step: 20 } }, room)).toMatchObject({
    height: { step: 20 },
    autosize: { type: "fit-x" },
  });
});

it("leaves the sizes of several charts to each of them", () => {
  const widths = (spec: object) => JSON.stringify(runtimeOf(JSON.stringify(spec), {}, room)).includes("500");
  expect(widths(bars)).toBe(true);
  expect(widths({ hconcat: [bars], data: { name: "source" } })).toBe(false);
});

it("makes the text of a tooltip when the pointer comes, in groups too", () => {
  const inner = { encode: { update: { x: 1, tooltip: { signal: "datum" } }, hover: { cursor: 2 } } };
  const plain = { encode: { update: { x: 1 } } };
  makeTooltipsOnHover({ marks: [{ marks: [inner] }, plain] } as never);
  expect(inner.encode).toEqual({ update: { x: 1 }, hover: { cursor: 2, tooltip: { signal: "datum" } } });
  expect(plain.encode).toEqual({ update: { x: 1 } });
});
