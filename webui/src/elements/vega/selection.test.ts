import { expect, it } from "vitest";
import { selectionOf } from "./selection";

it.each([
  [undefined, {}],
  [{}, {}],
  [{ x: [0.5, 1.5] }, { x: [0.5, 1.5] }],
  [{ vlPoint: { or: [{ x: 1, _vgsid_: 4 }] }, x: [1] }, [{ x: 1 }]],
  [{ vlPoint: { or: [] } }, []],
])("reads %j as %j", (told, expected) => {
  expect(selectionOf(told)).toEqual(expected);
});
