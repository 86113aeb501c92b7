/** The languages that code is coloured in. */

import engine from "highlight.js/lib/common";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import julia from "highlight.js/lib/languages/julia";
import latex from "highlight.js/lib/languages/latex";
import powershell from "highlight.js/lib/languages/powershell";

engine.registerLanguage("dockerfile", dockerfile);
engine.registerLanguage("julia", julia);
engine.registerLanguage("latex", latex);
engine.registerLanguage("powershell", powershell);

export { engine as grammars };
