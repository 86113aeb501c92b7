/** Which options match what was typed, and in which order. */

export type FilterMode = "fuzzy" | "contains" | "prefix";

const NO_MATCH = -1;

/** Find the indexes of the options that match; an empty query matches all, in their own order. */
export function filterOptions(options: readonly string[], query: string, mode: FilterMode): number[] {
  const wanted = folded(query.trim());
  if (wanted === "") return options.map((_, index) => index);
  const found: { index: number; score: number }[] = [];
  options.forEach((option, index) => {
    const score = scoreOf(folded(option), wanted, mode);
    if (score !== NO_MATCH) found.push({ index, score });
  });
  if (mode === "fuzzy") found.sort((one, other) => other.score - one.score || one.index - other.index);
  return found.map(({ index }) => index);
}

/** Take away case and accents: "Sao" finds "São". */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

function scoreOf(option: string, query: string, mode: FilterMode): number {
  if (mode === "prefix") return option.startsWith(query) ? 1 : NO_MATCH;
  if (mode === "contains") return option.includes(query) ? 1 : NO_MATCH;
  return fuzzyScore(option, query);
}

/** Score letters found in order: more for the whole query in one piece, for runs and for beginnings of words. */
function fuzzyScore(option: string, query: string): number {
  const whole = option.indexOf(query);
  if (whole >= 0)
    return (
      10_000 - Math.min(whole, 900) - Math.min(option.length, 900) + (startsWord(option, whole) ? 5000 : 0)
    );
  let score = 0;
  let run = 0;
  let at = 0;
  for (const letter of query) {
    if (letter === " ") continue;
    const next = option.indexOf(letter, at);
    if (next < 0) return NO_MATCH;
    run = next === at && at > 0 ? run + 1 : 0;
    score += 1 + run * 3 + (startsWord(option, next) ? 5 : 0);
    at = next + 1;
  }
  return score - Math.min(option.length / 1000, 0.9);
}

function startsWord(option: string, at: number): boolean {
  return at === 0 || /[\s_\-./()]/.test(option.charAt(at - 1));
}
