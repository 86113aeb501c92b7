import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderNode, unmountAll } from "../../test/render";
import { UploadError, type Uploaded, type UploadOptions } from "../uploads";
import { droppedFiles } from "./dropped";
import { refusalOf, takenInWords } from "./file_rules";

afterEach(unmountAll);

const NODE = {
  type: "file_uploader",
  id: "u",
  label: "Files",
  default: [],
  value: [],
  types: [".csv"],
  max_size: 1024,
  multiple: true,
};

interface Sending extends UploadOptions {
  readonly file: File;
  readonly arrive: () => void;
  readonly refuse: (error: Error) => void;
}

/** Hold uploads in the air: what the browser tests send for real ends here when the test says so. */
function holdUploads({ page }: Rendered) {
  const sending: Sending[] = [];
  const dropped: string[] = [];
  vi.spyOn(page.uploads, "send").mockImplementation((_, file, options = {}) => {
    return new Promise<Uploaded>((resolve, reject) => {
      const arrive = () =>
        resolve({ id: `id-${file.name}`, name: file.name, size: file.size, type: file.type });
      sending.push({ ...options, file, arrive, refuse: reject });
    });
  });
  vi.spyOn(page.uploads, "drop").mockImplementation(async (id) => void dropped.push(id));
  return { sending, dropped };
}

const csv = (name: string, size = 10) => new File(["x".repeat(size)], name, { type: "text/csv" });

async function drop({ container }: Rendered, ...files: File[]): Promise<void> {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files, items: [] } });
  await act(async () => void container.querySelector("section")?.dispatchEvent(event));
}

const chips = ({ container }: Rendered) =>
  [...container.querySelectorAll("[data-testid=stFileChip]")].map((chip) => chip.getAttribute("aria-label"));
const remove = ({ container }: Rendered, name: string) =>
  act(async () => container.querySelector<HTMLElement>(`button[aria-label='Remove ${name}']`)?.click());

it("adds each of several drops to what is there", async () => {
  const rendered = renderNode(NODE);
  const { sending } = holdUploads(rendered);
  await drop(rendered, csv("a.csv"), csv("b.csv"));
  await drop(rendered, csv("c.csv"));
  expect(chips(rendered)).toEqual(["a.csv, 10B", "b.csv, 10B", "c.csv, 10B"]);
  await act(async () => {
    for (const one of [...sending].reverse()) one.arrive();
  });
  const last = rendered.inputs().at(-1)?.[0]?.value as Uploaded[];
  expect(last.map((file) => file.name)).toEqual(["c.csv", "b.csv", "a.csv"]);
});

it("replaces the file where one is taken", async () => {
  const rendered = renderNode({ ...NODE, multiple: false });
  const { sending } = holdUploads(rendered);
  await drop(rendered, csv("a.csv"), csv("b.csv"));
  await drop(rendered, csv("c.csv"));
  expect(sending.map((one) => one.signal?.aborted)).toEqual([true, false]);
  await act(async () => sending[1]?.arrive());
  expect(rendered.inputs()).toEqual([
    [{ id: "u", value: [{ id: "id-c.csv", name: "c.csv", size: 10, type: "text/csv" }] }],
  ]);
});

it("stops an upload that is taken off, and gives its space back if it was too late", async () => {
  const rendered = renderNode(NODE);
  const { sending, dropped } = holdUploads(rendered);
  await drop(rendered, csv("a.csv"));
  await remove(rendered, "a.csv");
  expect(sending[0]?.signal?.aborted).toBe(true);
  await act(async () => sending[0]?.arrive());
  expect(dropped).toEqual(["id-a.csv"]);
  expect(rendered.inputs()).toEqual([]);
  expect(chips(rendered)).toEqual([]);
});

it("leaves a file that the script has to the server, and drops one that no run has seen", async () => {
  const kept = { id: "old", name: "old.csv", size: 5, type: "text/csv" };
  const rendered = renderNode({ ...NODE, value: [kept], form: "f" });
  const { sending, dropped } = holdUploads(rendered);
  await drop(rendered, csv("a.csv"));
  await act(async () => sending[0]?.arrive());
  await remove(rendered, "old.csv");
  expect(dropped).toEqual([]);
  await remove(rendered, "a.csv");
  expect(dropped).toEqual(["id-a.csv"]);
});

it("gives up what is on its way when the widget goes", async () => {
  const rendered = renderNode(NODE);
  const { sending } = holdUploads(rendered);
  await drop(rendered, csv("a.csv"));
  rendered.unmount();
  expect(sending[0]?.signal?.aborted).toBe(true);
});

describe("a file that is refused", () => {
  it("is named with the reason, and not sent", async () => {
    const rendered = renderNode(NODE);
    const { sending } = holdUploads(rendered);
    await drop(rendered, csv("a.png"), csv("big.csv", 2000));
    expect(sending).toEqual([]);
    expect(rendered.container.textContent).toContain("Error: only CSV files are taken here.");
    expect(rendered.container.textContent).toContain("Error: it has 2KB, and at most 1KB are taken.");
  });

  it("by the server is named in the server's words", async () => {
    const rendered = renderNode(NODE);
    const { sending } = holdUploads(rendered);
    await drop(rendered, csv("a.csv"));
    await act(async () => sending[0]?.refuse(new UploadError(507, "There is no room left on the disk.")));
    expect(rendered.container.querySelector("[role=alert]")?.textContent).toBe(
      "Error: There is no room left on the disk.",
    );
    await remove(rendered, "a.csv");
    expect(chips(rendered)).toEqual([]);
  });

  it("is passed over among those of a folder", async () => {
    const rendered = renderNode({ ...NODE, directory: true });
    const { sending } = holdUploads(rendered);
    await drop(rendered, csv("a.csv"), csv("a.png"));
    expect(sending.map((one) => one.file.name)).toEqual(["a.csv"]);
    expect(chips(rendered)).toEqual(["a.csv, 10B"]);
  });
});

describe("the rules", () => {
  it.each([
    [[], "anything", "", true],
    [[".csv"], "A.CSV", "text/csv", true],
    [[".tar.gz"], "a.gz", "application/gzip", false],
    [["image/*"], "a.png", "image/png", true],
    [["image/png"], "a.jpg", "image/jpeg", false],
  ])("take by endings and by kinds: %o %s", (types, name, type, fits) => {
    const rules = { types, max_size: 100 };
    expect(refusalOf(rules, new File(["x"], name, { type })) === "").toBe(fits);
  });

  it("are told in words", () => {
    expect(takenInWords({ types: [], max_size: 200 * 1024 ** 2 })).toBe("200MB per file");
    expect(takenInWords({ types: [".csv", "image/*"], max_size: 1024 })).toBe("1KB per file • CSV, image");
  });
});

describe("a folder that is dropped", () => {
  const entry = (name: string) => ({
    isFile: true,
    isDirectory: false,
    file: (done: (file: File) => void) => done(csv(name)),
  });
  const folder = (...batches: object[][]) => ({
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...batches, []];
      return { readEntries: (done: (entries: object[]) => void) => done(left.shift() ?? []) };
    },
  });

  it("is read with all that is in it", async () => {
    const inner = folder([entry("deep.csv")]);
    const outer = folder([entry("a.csv"), inner], [entry("b.csv")]);
    const items = [outer, entry("c.csv")].map((one) => ({ kind: "file", webkitGetAsEntry: () => one }));
    const files = await droppedFiles({ items, files: [] } as unknown as DataTransfer);
    expect(files.map((file) => file.name)).toEqual(["a.csv", "deep.csv", "b.csv", "c.csv"]);
  });
});
