/** The options of a select, and the words typed that are none of them. */

import { type FilterMode, filterOptions } from "./filter";

/** An option by its index, or a text that the reader added. */
export type Choice = number | string;

export interface Item {
  readonly value: string;
  readonly label: string;
  readonly choice: Choice;
  /** "add": offers to take the typed text; "all": offers every match. */
  readonly role: "option" | "add" | "all";
}

export interface Offer {
  readonly options: readonly string[];
  readonly chosen: readonly Choice[];
  readonly query: string;
  readonly filter: FilterMode | null;
  readonly multiple: boolean;
  readonly acceptNew: boolean;
  /** The largest number of matches for which "Select all" is offered; 0 for never. */
  readonly selectAll: number;
  readonly full: boolean;
}

export const ALL = "all:";

export function labelOf(options: readonly string[], choice: Choice): string {
  return typeof choice === "number" ? (options[choice] ?? "") : choice;
}

export function keyOf(choice: Choice): string {
  return typeof choice === "number" ? `at:${choice}` : `new:${choice}`;
}

export function choiceOf(value: string): Choice {
  return value.startsWith("at:") ? Number(value.slice(3)) : value.slice(4);
}

/** List what to show for what was typed; a multiple select leaves out what is chosen, and all once it is full. */
export function itemsFor(offer: Offer): Item[] {
  const { options, chosen, query, filter, multiple, acceptNew } = offer;
  if (offer.full) return [];
  const taken = new Set(multiple ? chosen : []);
  const found = filterOptions(options, filter ? query : "", filter ?? "fuzzy").filter(
    (index) => !taken.has(index),
  );
  const items: Item[] = found.map((index) => ({
    value: keyOf(index),
    label: options[index] ?? "",
    choice: index,
    role: "option",
  }));
  const typed = query.trim();
  const like = (text: string) => text.toLowerCase() === typed.toLowerCase();
  const known = options.some(like) || chosen.some((choice) => like(labelOf(options, choice)));
  if (acceptNew && typed !== "" && !known) {
    // Enter takes the first: of one choice that is what was typed, of several an option that holds it.
    const similar = items.findIndex((item) => !item.label.toLowerCase().includes(typed.toLowerCase()));
    const place = !multiple ? 0 : similar < 0 ? items.length : similar;
    items.splice(place, 0, { value: keyOf(typed), label: typed, choice: typed, role: "add" });
  }
  if (multiple && found.length >= 2 && found.length <= offer.selectAll) {
    const label = typed === "" ? "Select all" : `Select ${found.length} matches`;
    items.unshift({ value: ALL, label, choice: "", role: "all" });
  }
  return items;
}
