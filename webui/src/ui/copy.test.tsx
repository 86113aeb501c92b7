import { render } from "preact";
import { afterEach, expect, it, vi } from "vitest";
import { CopyButton } from "./copy";
import { Markdown } from "./markdown/markdown";

afterEach(() => render(null, document.body));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

it("copies code in Markdown as it was written", async () => {
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  render(<Markdown text={"```\na < b\n```"} />, document.body);
  find("[data-copy]")?.click();
  await vi.waitFor(() => expect(find("[data-copied]")).not.toBeNull());
  expect(writeText).toHaveBeenCalledWith("a < b");
});

it("makes the text when it is asked for, and says that it was copied", async () => {
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  render(<CopyButton text={() => "made now"} label="Copy table" />, document.body);
  find('[aria-label="Copy table"]')?.click();
  await vi.waitFor(() => expect(find('[aria-label="Copied"]')).not.toBeNull());
  expect(writeText).toHaveBeenCalledWith("made now");
});
