import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unmountAll();
  vi.useRealTimers();
});

const pass = (milliseconds: number) =>
  act(() => vi.advanceTimersByTimeAsync(milliseconds).then(() => undefined));

it("shows only when the work lasts", async () => {
  const { container } = renderNode({ type: "spinner", text: "Loading *data*" });
  const spinner = () => container.querySelector('[data-testid="stSpinner"]');
  await pass(90);
  expect(spinner()).toBeNull();
  await pass(20);
  expect(spinner()?.querySelector('[role="status"]')?.textContent).toBe("Loading data");
});

it("counts the time where asked, not where it is read aloud", async () => {
  const { container } = renderNode({ type: "spinner", text: "a", show_time: true });
  await pass(1210);
  expect(container.textContent).toContain("(1.2 seconds)");
  expect(container.querySelector('[role="status"]')?.textContent).toBe("a");
  await pass(60_000);
  expect(container.textContent).toContain("(1 minute, 1.2 seconds)");
});
