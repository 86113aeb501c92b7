"""Write the two pages that the window has before, and instead of, the app's own."""

from __future__ import annotations

from html import escape
from typing import Literal

Scheme = Literal["light", "dark"]

LONGEST_DETAIL = 20_000
"""Qt loads a page given as text only up to 2 MB, and nobody reads more than this."""

_PAGE = """<!doctype html>
<html lang="en"{scheme}>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
<body>{body}
"""

BACKGROUND: dict[Scheme, str] = {"light": "#ffffff", "dark": "#16191d"}
"""What the window shows until its first page is painted, so that nothing flashes."""

# The colours of the page's own theme (webui/src/theme/tokens.css): the app takes over without a flash.
_COLOURS = """
:root {
  color-scheme: light dark;
  --ground: #ffffff; --ink: #1d2229; --quiet: #59626d; --line: #dfe3e8; --accent: #2559d0; --panel: #f5f6f8;
}
@media (prefers-color-scheme: dark) { :root:not([data-scheme=light]) {
  --ground: #16191d; --ink: #e6e9ed; --quiet: #a6afba; --line: #31373f; --accent: #9dbcff; --panel: #1e2227;
} }
:root[data-scheme=light] { color-scheme: light }
:root[data-scheme=dark] {
  color-scheme: dark;
  --ground: #16191d; --ink: #e6e9ed; --quiet: #a6afba; --line: #31373f; --accent: #9dbcff; --panel: #1e2227;
}
* { box-sizing: border-box }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 2rem;
  background: var(--ground); color: var(--ink); cursor: default;
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
"""

_STARTING = """
main { display: grid; justify-items: center; gap: 1.25rem; padding-bottom: 6vh; text-align: center }
h1 {
  margin: 0; font-size: 1.5rem; line-height: 1.25; font-weight: 600; letter-spacing: -.01em;
  max-width: 30rem; overflow-wrap: anywhere;
}
.bar { width: 10rem; height: 3px; border-radius: 2px; background: var(--line); overflow: hidden }
.bar i {
  display: block; width: 38%; height: 100%; border-radius: inherit; background: var(--accent);
  animation: pass 1.4s cubic-bezier(.45, 0, .55, 1) infinite;
}
@keyframes pass { from { transform: translateX(-105%) } to { transform: translateX(270%) } }
p { margin: 0; font-size: .875rem; color: var(--quiet); display: grid }
p span { grid-area: 1 / 1 }
p .soon { animation: fade .4s 8s reverse both }
p .late { animation: fade .4s 8s both }
@keyframes fade { from { opacity: 0 } to { opacity: 1 } }
@media (prefers-reduced-motion: reduce) {
  .bar i { width: 100%; opacity: .45; animation: none }
}
"""

_FAILED = """
body { place-items: start center; padding: 12vh 2rem 2rem; cursor: auto }
main { width: min(42rem, 100%) }
h1 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.3; font-weight: 600; letter-spacing: -.01em }
p { margin: 0 0 1.5rem; overflow-wrap: anywhere }
h2 { margin: 0 0 .5rem; font-size: .8125rem; font-weight: 600; color: var(--quiet) }
pre {
  margin: 0 0 1.5rem; padding: .875rem 1rem; max-height: 50vh; overflow: auto;
  background: var(--panel); border: 1px solid var(--line); border-radius: 8px;
  font: 12.5px/1.6 ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4;
}
.hint { color: var(--quiet); font-size: .875rem }
"""


def starting_page(name: str, scheme: Scheme | None = None) -> str:
    """Write the page that stands in the window until the server answers."""
    body = f"""<main>
<h1>{escape(name)}</h1>
<div class="bar" role="progressbar" aria-label="Starting"><i></i></div>
<p role="status"><span class="soon">Starting</span><span class="late">Still starting, this one takes a while</span></p>
</main>"""
    return _page(name, _COLOURS + _STARTING, body, scheme)


def failed_page(name: str, message: str, detail: str = "", scheme: Scheme | None = None) -> str:
    """Write the page that says why the app could not start."""
    shown = detail if len(detail) <= LONGEST_DETAIL else "…" + detail[-LONGEST_DETAIL:]
    details = f"<h2>Details</h2>\n<pre>{escape(shown.strip())}</pre>\n" if shown.strip() else ""
    body = f"""<main role="alert">
<h1>{escape(name)} could not start</h1>
<p>{escape(message)}</p>
{details}<p class="hint">Close this window, mend the cause, and start the app again.</p>
</main>"""
    return _page(name, _COLOURS + _FAILED, body, scheme)


def _page(title: str, style: str, body: str, scheme: Scheme | None) -> str:
    marker = f' data-scheme="{scheme}"' if scheme else ""
    return _PAGE.format(scheme=marker, title=escape(title), style=style, body=body)
