import { describe, expect, it } from "vitest";
import { choiceOf, itemsFor, keyOf, type Offer } from "./choices";

const OFFER: Offer = {
  options: ["red", "green", "blue"],
  chosen: [],
  query: "",
  filter: "fuzzy",
  multiple: false,
  acceptNew: false,
  selectAll: 0,
  full: false,
};
const labels = (offer: Partial<Offer>) =>
  itemsFor({ ...OFFER, ...offer }).map(({ role, label }) => `${role} ${label}`);

it("keeps the chosen option in a single select and leaves it out of a multiple one", () => {
  expect(labels({ chosen: [1] })).toContain("option green");
  expect(labels({ chosen: [1], multiple: true })).toEqual(["option red", "option blue"]);
});

describe("a new option", () => {
  it("is offered first, once and only where allowed", () => {
    expect(labels({ acceptNew: true, query: " re " })).toEqual(["add re", "option red", "option green"]);
    expect(labels({ acceptNew: true, query: "Red" })).toEqual(["option red"]);
    expect(labels({ acceptNew: true, query: "pink", chosen: ["pink"] })).toEqual([]);
    expect(labels({ query: "pink" })).toEqual([]);
  });

  it("of several choices stands behind the options that hold it, and before those that are only similar", () => {
    const several = { acceptNew: true, multiple: true };
    expect(labels({ ...several, query: "re" })).toEqual(["option red", "option green", "add re"]);
    expect(labels({ ...several, query: "gn" })).toEqual(["add gn", "option green"]);
    expect(labels({ ...several, query: "RED", chosen: [0] })).toEqual([]);
  });

  it("keeps its text through the list's own keys, whatever the text is", () => {
    for (const choice of ["at:3", "new:", "7", 7]) expect(choiceOf(keyOf(choice))).toBe(choice);
  });
});

describe("select all", () => {
  it("names what it would select", () => {
    expect(labels({ multiple: true, selectAll: 1000 })[0]).toBe("all Select all");
    expect(labels({ multiple: true, selectAll: 1000, query: "re" })[0]).toBe("all Select 2 matches");
  });

  it("is not offered for one match, for too many, or where nothing more may be chosen", () => {
    expect(labels({ multiple: true, selectAll: 1000, query: "blue" })).toEqual(["option blue"]);
    expect(labels({ multiple: true, selectAll: 2 })[0]).toBe("option red");
    expect(labels({ multiple: true, selectAll: 1000, full: true })).toEqual([]);
  });
});
