// DOMPurify promises safety in jsdom, and says of happy-dom that it does not.
// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./render";

/** Attempts to run a script, to leave the page or to look like another one; with HTML allowed and without. */
const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<form action="https://evil.example"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  "<input onfocus=alert(1) autofocus><details ontoggle=alert(1) open>x</details>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "<base href=https://evil.example>",
  "<link rel=stylesheet href=https://evil.example/a.css>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  '<img src="data:text/html,<script>alert(1)</script>">',
  '<video poster="javascript:alert(1)" src="javascript:alert(1)"></video>',
  "<style><!--</style><img src=x onerror=alert(1)>--></style>",
  "<x onclick=alert(1) style=animation-name:x onanimationend=alert(1)>x</x>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "![x](javascript:alert(1))",
  '![x](x"onerror="alert(1))',
  '[x](https://a.org "x\\" onmouseover=alert(1) y=\\"")',
  "<javascript:alert(1)>",
  '```x"onload="alert(1)\ncode\n```',
  "```<img/src=x/onerror=alert(1)>\ncode\n```",
  "`<img src=x onerror=alert(1)>`",
  "$<img src=x onerror=alert(1)>$",
  "$$\n</div><script>alert(1)</script>\n$$",
  ":red[<img src=x onerror=alert(1)>]",
  ':color[x]{foreground="red\\" onclick=alert(1)"}',
  ':color[x]{background="url(javascript:alert(1))"}',
  ":material/x<script>alert(1)</script>:",
  "# <img src=x onerror=alert(1)>",
  "| a |\n|-|\n| <svg/onload=alert(1)> |",
  "[a]: javascript:alert(1)\n\n[a]",
  "<a id=x name=body href=x>clobber</a><img name=getElementById>",
];

const FORBIDDEN = "script, iframe, object, embed, form, meta, base, link, noscript, dialog, use, animate";
const URLS = ["href", "src", "xlink:href", "action", "formaction", "poster", "data", "srcdoc"];

function dangers(html: string): string[] {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  const found = [...page.body.querySelectorAll(FORBIDDEN)].map((element) => element.nodeName);
  for (const element of page.body.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) found.push(`${element.nodeName} ${name}`);
      // Control characters and spaces count for nothing in a URL's scheme.
      const url = value.replace(/[\s\p{Cc}]/gu, "").toLowerCase();
      if (!URLS.includes(name)) continue;
      if (/^(?:javascript|vbscript):/.test(url)) found.push(`${element.nodeName} ${url}`);
      if (url.startsWith("data:") && !url.startsWith("data:image/")) found.push(`${element.nodeName} ${url}`);
    }
  }
  return found;
}

it("would notice what it looks for", () => {
  const raw = "<img src=x onerror=y><a href=' java\tscript:z'>a</a><iframe></iframe>";
  expect(dangers(raw)).toEqual(["IFRAME", "IMG onerror", "A javascript:z"]);
});

describe.each([
  ["as text", {}],
  ["as a label", { inline: true }],
  ["with HTML", { allowHtml: true }],
  ["as a label with HTML", { allowHtml: true, inline: true }],
])("%s", (_, options) => {
  it.each(ATTACKS)("%s", (attack) => {
    expect(dangers(renderMarkdown(attack, options).html)).toEqual([]);
  });
});

it("keeps a picture that is in the text itself", () => {
  expect(renderMarkdown("![dot](data:image/png;base64,iVBORw0KGgo=)").html).toContain("data:image/png");
});

it("leaves a frame of the window alone", () => {
  const { html } = renderMarkdown('<a target="_top" href="https://evil.example">x</a>', { allowHtml: true });
  expect(html).toContain('target="_blank"');
  expect(html).toContain("noopener");
});
