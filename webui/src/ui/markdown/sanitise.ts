/** The last gate before HTML reaches the page: whatever the text was, no script gets through. */

import createDOMPurify, { type Config } from "dompurify";

const purify = createDOMPurify(window);

const ALWAYS: Config = {
  USE_PROFILES: { html: true, svg: true, svgFilters: true },
  ADD_ATTR: ["target"],
  // A form that is sent navigates the page away.
  FORBID_TAGS: ["form", "dialog"],
  FORBID_ATTR: [
    "action",
    "formaction",
    "formmethod",
    "formtarget",
    "ping",
    "popovertarget",
    "command",
    "commandfor",
  ],
};
const OWN: Config = { ...ALWAYS, FORBID_TAGS: ["form", "dialog", "style"] };
// A style sheet that comes first must not be moved into a head that is thrown away.
const AUTHORS: Config = { ...ALWAYS, FORCE_BODY: true };

purify.addHook("uponSanitizeAttribute", (node, data) => {
  // An id such as "links" hides a property of the document when an image has it, and not when a heading does.
  if (data.attrName === "id" && /^h[1-6]$/i.test(node.nodeName)) data.forceKeepAttr = true;
  if (!/^(?:href|src|xlink:href|poster|background)$/.test(data.attrName)) return;
  const value = data.attrValue.replace(/[\s\p{Cc}]/gu, "").toLowerCase();
  if (value.startsWith("data:") && !(isPicture(node) && value.startsWith("data:image/")))
    data.keepAttr = false;
});

purify.addHook("afterSanitizeAttributes", (node) => {
  if (node.nodeName.toLowerCase() !== "a") return;
  const href = node.getAttribute("href") ?? node.getAttribute("xlink:href") ?? "";
  if (href === "" || href.startsWith("#")) return;
  const inside = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
  if (inside && node.getAttribute("target") === "_self") return;
  node.setAttribute("target", "_blank");
  node.setAttribute("rel", "noopener noreferrer");
});

function isPicture(node: Element): boolean {
  return /^(?:img|image|source|picture|video)$/i.test(node.nodeName);
}

/** Clean HTML. With `authors`, style sheets that the author wrote stay; scripts and handlers never do. */
export function sanitise(html: string, authors: boolean): string {
  return purify.sanitize(html, { ...(authors ? AUTHORS : OWN), RETURN_TRUSTED_TYPE: false });
}
