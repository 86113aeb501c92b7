import { afterEach, expect, it, vi } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const TRACE = ['File "app.py", line 3, in <module>', "  f()"];

const shown = (fields: object) =>
  renderNode({ type: "exception", kind: "ValueError", message: "bad **thing**", trace: [], ...fields })
    .container;

it("shows what others say literally, and what we say as Markdown", () => {
  const message = '[data-testid="stExceptionMessage"]';
  expect(shown({}).querySelector(message)?.textContent).toBe("ValueError: bad **thing**");
  expect(shown({ markdown: true }).querySelector(message)?.textContent).toBe("ValueError: bad thing");
});

it("shows the lines that led to it, if there are any", () => {
  expect(shown({}).querySelector("pre")).toBeNull();
  const rows = shown({ trace: TRACE }).querySelectorAll('[data-testid="stExceptionTraceRow"]');
  expect([...rows].map((row) => row.textContent)).toEqual(TRACE);
});

it("hands out the whole of it as Python writes it", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", { clipboard: { writeText: async (text: string) => void written.push(text) } });
  shown({ trace: TRACE }).querySelector<HTMLElement>("button")?.click();
  await vi.waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toBe(
    `Traceback (most recent call last):\n  ${TRACE.join("\n  ")}\nValueError: bad **thing**`,
  );
});

it("is urgent, and milder for a warning", () => {
  expect(shown({}).querySelector('[role="alert"] [data-testid="stAlertContentError"]')).not.toBeNull();
  expect(shown({ is_warning: true }).querySelector('[data-testid="stAlertContentWarning"]')).not.toBeNull();
});
