/** Syntax colours by highlight.js: the common languages, a chunk of their own. */

type Engine = typeof import("./grammars").grammars;

let engine: Engine | undefined;

const ALIASES: Record<string, string> = {
  jsonc: "json",
  sh: "bash",
  console: "shell",
  pycon: "python",
  py3: "python",
};
// Colouring a giant text would hold the page up for longer than colours are worth.
const LONGEST = 200_000;

/** Mark up code in a language; undefined where the language is unknown or the text too long. */
export async function highlight(code: string, language: string): Promise<string | undefined> {
  if (code.length > LONGEST || language === "" || language === "text") return undefined;
  engine ??= (await import("./grammars")).grammars;
  return highlightNow(code, language);
}

/** The same at once, if the chunk is already there. */
export function highlightNow(code: string, language: string): string | undefined {
  const name = ALIASES[language.toLowerCase()] ?? language.toLowerCase();
  if (code.length > LONGEST || !engine?.getLanguage(name)) return undefined;
  return engine.highlight(code, { language: name, ignoreIllegals: true }).value;
}

/** Split marked-up code into lines, closing and reopening the spans that go across. */
export function splitLines(html: string): string[] {
  const open: string[] = [];
  return html.split("\n").map((line) => {
    const before = open.join("");
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === "</span>") open.pop();
      else open.push(tag);
    }
    return before + line + "</span>".repeat(open.length);
  });
}
