/** What files a widget takes, in words and by the same rules as the server's, which checks again. */

import { bytes } from "./number_format";

export interface FileRules {
  /** Endings such as `.csv`, kinds such as `image/*`; none: any. */
  readonly types: readonly string[];
  readonly max_size: number;
}

/** Say what is taken: `200MB per file • CSV, TXT`. */
export function takenInWords({ types, max_size: most }: FileRules): string {
  const words = [`${bytes(most)} per file`];
  if (types.length > 0) words.push(types.map(name).join(", "));
  return words.join(" • ");
}

/** Say what is wrong with a file; empty if nothing is. */
export function refusalOf({ types, max_size: most }: FileRules, file: File): string {
  if (types.length > 0 && !types.some((type) => fits(type, file))) {
    return `only ${types.map(name).join(", ")} files are taken here.`;
  }
  return file.size > most ? `it has ${bytes(file.size)}, and at most ${bytes(most)} are taken.` : "";
}

function fits(type: string, file: File): boolean {
  if (!type.includes("/")) return file.name.toLowerCase().endsWith(type);
  return type.endsWith("/*") ? file.type.startsWith(type.slice(0, -1)) : file.type === type;
}

function name(type: string): string {
  if (type.startsWith(".")) return type.slice(1).toUpperCase();
  return type.endsWith("/*") ? type.slice(0, -2) : type;
}
