import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Tooltip } from "./tooltip";

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const note = () => document.querySelector('[role="tooltip"]');
const point = (target: Element | null, type: string) =>
  target?.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: "mouse" }));

function show(): HTMLButtonElement {
  render(
    <Tooltip text="What **this** does">
      <button type="button">Go</button>
    </Tooltip>,
    document.body,
  );
  const button = document.querySelector("button");
  if (!button) throw new Error("no button was drawn");
  return button;
}

it("is a plain child where there is nothing to say", () => {
  render(<Tooltip text="">x</Tooltip>, document.body);
  expect(document.body.innerHTML).toBe("x");
});

it("shows on hover, describes the control, and goes on Escape", async () => {
  const button = show();
  point(button.parentElement, "pointerenter");
  await vi.advanceTimersByTimeAsync(1000);
  expect(note()?.textContent).toBe("What this does");
  expect(button.getAttribute("aria-describedby")).toBe(note()?.id);

  dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  await vi.advanceTimersByTimeAsync(1000);
  expect(note()).toBeNull();
  expect(button.hasAttribute("aria-describedby")).toBe(false);
});

it("stays while the pointer is on the note itself", async () => {
  const button = show();
  point(button.parentElement, "pointerenter");
  await vi.advanceTimersByTimeAsync(1000);
  point(button.parentElement, "pointerleave");
  point(note(), "pointerenter");
  await vi.advanceTimersByTimeAsync(1000);
  expect(note()).not.toBeNull();
  point(note(), "pointerleave");
  await vi.advanceTimersByTimeAsync(1000);
  expect(note()).toBeNull();
});
