/** Gather the licences of what the page is built from, as those licences ask whoever passes it on to do. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const LICENCE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

interface Chunk {
  readonly moduleIds?: readonly string[];
  /** Assets: where their content came from. */
  readonly originalFileNames?: readonly string[];
}

interface Context {
  emitFile(file: { type: "asset"; fileName: string; source: string }): void;
}

/** Write `notices.txt` beside the page: each package that is in it, with its licence. */
export const notices = {
  name: "notices",
  apply: "build" as const,
  async generateBundle(this: Context, _: unknown, bundle: Readonly<Record<string, Chunk>>) {
    const folders = new Set<string>();
    for (const { moduleIds = [], originalFileNames = [] } of Object.values(bundle)) {
      for (const id of [...moduleIds, ...originalFileNames]) {
        const folder = PACKAGE.exec(id)?.[0];
        if (folder) folders.add(folder.replace(/^\0/, ""));
      }
    }
    const parts = await Promise.all([...folders].sort().map(notice));
    this.emitFile({ type: "asset", fileName: "notices.txt", source: parts.join("\n\n") });
  },
};

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => LICENCE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const title = `${name} ${version} (${license})`;
  return [title, "=".repeat(title.length), ...texts.map((text) => text.trim())].join("\n");
}
