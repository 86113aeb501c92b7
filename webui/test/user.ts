/** Do in a rendered element what its user does. */

import { act } from "preact/test-utils";

type Input = HTMLInputElement | HTMLTextAreaElement;

/** Find the field at a place: the first, unless said otherwise. */
export function field(container: HTMLElement, place = 0): Input {
  const found = container.querySelectorAll<Input>("input, textarea")[place];
  if (!found) throw new Error(`there is no field ${place}`);
  return found;
}

/** Replace a field's text, as typing does. */
export function type(container: HTMLElement, text: string, place = 0): void {
  const input = field(container, place);
  void act(() => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export function press(
  container: HTMLElement,
  key: string,
  options: KeyboardEventInit & { place?: number } = {},
): void {
  const { place = 0, ...rest } = options;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...rest });
  void act(() => void field(container, place).dispatchEvent(event));
}

/** Leave a field, for another one or for nothing. */
export function blur(container: HTMLElement, place = 0): void {
  void act(() => void field(container, place).dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
}
