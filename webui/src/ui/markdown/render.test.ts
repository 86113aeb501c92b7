// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import { loadEmoji } from "./emoji";
import { type RenderOptions, renderMarkdown, slugOf } from "./render";

const html = (text: string, options: RenderOptions = {}) => renderMarkdown(text, options).html.trim();
const label = (text: string) => html(text, { inline: true });

function parsed(text: string, options: RenderOptions = {}): HTMLElement {
  const box = document.createElement("div");
  box.innerHTML = html(text, options);
  return box;
}

describe("paragraphs", () => {
  it("draws a plain text the short way and any other the long way, alike", () => {
    expect(html("Plain words, and more")).toBe("<p>Plain words, and more</p>");
    expect(html("Plain words, and more\n")).toBe("<p>Plain words, and more</p>");
  });

  it("joins lines at a single newline, and breaks them after two spaces", () => {
    expect(parsed("one\ntwo").querySelector("br")).toBeNull();
    expect(parsed("one  \ntwo").querySelector("br")).not.toBeNull();
  });

  it.each(["1. one", "- one", "# one", "> one", "a -- b", "www.a.org", "see a@b.org"])(
    "does not take %j for plain",
    (text) => {
      expect(html(text)).not.toBe(`<p>${text}</p>`);
    },
  );
});

describe("memory", () => {
  it("keeps what was drawn, and lets the oldest go when there is much", () => {
    const first = renderMarkdown("the *first*");
    expect(renderMarkdown("the *first*")).toBe(first);
    for (let at = 0; at < 5; at += 1) renderMarkdown(`${at}${"long ".repeat(50_000)}`);
    expect(renderMarkdown("the *first*")).not.toBe(first);
    expect(renderMarkdown("the *first*")).toEqual(first);
  });
});

describe("signs by name", () => {
  it("are signs in text and attributes, and themselves in code", () => {
    expect(parsed("&copy; &lt;b&gt; &nosuchname").textContent?.trim()).toBe("© <b> &nosuchname");
    expect(parsed("`&copy;`").textContent?.trim()).toBe("&copy;");
    expect(parsed("[x](https://a.org/?a=1&b=2)").querySelector("a")?.href).toBe("https://a.org/?a=1&b=2");
  });
});

describe("tables, tasks and code", () => {
  it("draws a table with its alignment", () => {
    const cells = parsed("|a|b|\n|-|-:|\n|1|2|").querySelectorAll("td");
    expect([...cells].map((cell) => cell.getAttribute("align"))).toEqual([null, "right"]);
  });

  it("draws tasks as boxes that cannot be ticked", () => {
    expect(parsed("- [x] done").querySelector("input")?.disabled).toBe(true);
  });

  it("escapes code and names its language", () => {
    const code = parsed("```python\nif a < b: '<i>'\n```").querySelector("code");
    expect(code?.className).toBe("language-python");
    expect(code?.textContent).toBe("if a < b: '<i>'");
  });
});

describe("directives", () => {
  it.each([
    [":red[hot]", "stMarkdownColoredText", "red", "hot"],
    [":grey[dull]", "stMarkdownColoredText", "gray", "dull"],
    [":blue-background[sea]", "stMarkdownColoredBackground", "blue", "sea"],
    [":green-badge[ok]", "stMarkdownBadge", "green", "ok"],
    [":primary[mine]", "stMarkdownColoredText", "primary", "mine"],
  ])("reads %s", (text, name, colour, content) => {
    const span = parsed(text).querySelector("span");
    expect([span?.className, span?.dataset["colour"], span?.textContent]).toEqual([name, colour, content]);
  });

  it("nests, and holds other markup and brackets", () => {
    const outer = parsed(":red[a **b** :blue[c [d]] `]`]").querySelector("span");
    expect(outer?.textContent).toBe("a b c [d] ]");
    expect(outer?.querySelector("[data-colour=blue]")?.textContent).toBe("c [d]");
  });

  it("sets small and custom colours, and drops a value that is no colour", () => {
    expect(html(":small[x]")).toContain('class="stMarkdownSmall"');
    expect(html(':color[x]{foreground="#d50000"}')).toContain("#d50000");
    expect(html(':color[x]{foreground="red;position:fixed"}')).not.toContain("fixed");
  });

  it("leaves what is none as it is", () => {
    expect(parsed("at 10:30:00 :nosuch[x] a:b").textContent?.trim()).toBe("at 10:30:00 :nosuch[x] a:b");
  });

  it("draws icons", () => {
    expect(parsed("go :material/arrow_forward:").querySelector(".icon-material")?.textContent).toBe(
      "arrow_forward",
    );
  });

  it("replaces small signs between spaces only", () => {
    expect(parsed("a -> b <- c <-> d -- e >= f <= g ~= h").textContent?.trim()).toBe(
      "a → b ← c ↔ d — e ≥ f ≤ g ≈ h",
    );
    expect(parsed("a->b `a -> b`").textContent?.trim()).toBe("a->b a -> b");
  });
});

describe("emoji", () => {
  it("shows the shortcode until the table is there, then the emoji", async () => {
    expect(renderMarkdown(":tada: now").shortcodes).toBe(true);
    await loadEmoji();
    expect(html(":tada: now :+1: :no_such_one:")).toBe("<p>🎉 now 👍 :no_such_one:</p>");
    expect(html(":tada: now")).toBe("<p>🎉 now</p>");
  });
});

describe("maths", () => {
  it.each([
    ["$x^2$", "x^2", "inline"],
    ["a $$x$$ b", "x", "inline"],
    ["$$\nx < y\n$$", "x < y", "display"],
    ["$a_1 * b_2 * c$", "a_1 * b_2 * c", "inline"],
  ])("finds %j", (text, source, kind) => {
    const formula = parsed(text).querySelector<HTMLElement>("[data-math]");
    expect([formula?.textContent, formula?.dataset["math"]]).toEqual([source, kind]);
  });

  it.each(["$5 and $10", "costs \\$5 or 6\\$", "a $ b $ c", "`$x$`"])("leaves %j", (text) => {
    expect(parsed(text).querySelector("[data-math]")).toBeNull();
  });
});

describe("labels", () => {
  it("knows no blocks", () => {
    expect(label("# of rows")).toBe("<p># of rows</p>");
    expect(label("1. first")).toBe("<p>1. first</p>");
    expect(label("*a* `b`")).toBe("<p><em>a</em> <code>b</code></p>");
  });

  it("drops links where they cannot be", () => {
    expect(html("[go](https://a.org)", { inline: true, links: false })).toBe("<p>go</p>");
  });
});

describe("headings", () => {
  it("have an anchor unless told otherwise", () => {
    expect(parsed("## Rows & *columns*").querySelector("h2")?.id).toBe("rows-columns");
    expect(parsed("## Rows", { anchors: false }).querySelector("a")).toBeNull();
  });

  it("keep an anchor that is also a name in the document", () => {
    for (const text of ["# Links", "# Links <b>!</b>\n\n```\ncode\n```"]) {
      expect(parsed(text, { allowHtml: true }).querySelector("h1")?.id).toMatch(/^links/);
    }
  });

  it("make their anchor from words alone", () => {
    expect(slugOf("Hello, World! :material/home: 2")).toBe("hello-world-2");
    expect(slugOf("Größe und Maß")).toBe("größe-und-maß");
  });
});

describe("links", () => {
  it("open outside, but for anchors of the page", () => {
    expect(parsed("[a](https://a.org)").querySelector("a")?.outerHTML).toContain('rel="noopener noreferrer"');
    expect(parsed("[a](https://a.org)").querySelector("a")?.target).toBe("_blank");
    expect(parsed("[a](#there)").querySelector("a")?.target).toBe("");
  });
});

describe("HTML", () => {
  beforeAll(() => loadEmoji());

  it("is shown as text unless allowed", () => {
    expect(parsed("<b>x</b> <br> <!-- y -->").textContent?.trim()).toBe("<b>x</b> <br> <!-- y -->");
  });

  it("keeps styles where it is allowed", () => {
    const box = parsed('<style>.a { color: red }</style>\n\n<div class="a" style="margin: 1px">**x**</div>', {
      allowHtml: true,
    });
    expect(box.querySelector("style")?.textContent).toContain("color: red");
    expect(box.querySelector<HTMLElement>("div.a")?.style.margin).toBe("1px");
  });
});
