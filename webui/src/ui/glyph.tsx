/** Signs of the page's own controls: drawn inline, so that they are there before any font is. */

import "./glyph.css";

const PATHS = {
  "chevron-down": "m6 9.5 6 6 6-6",
  "chevron-up": "m6 14.5 6-6 6 6",
  "chevron-left": "m14.5 6-6 6 6 6",
  "chevron-right": "m9.5 6 6 6-6 6",
  "arrow-up": "M12 19V5m0 0-6 6m6-6 6 6",
  "arrow-down": "M12 5v14m0 0 6-6m-6 6-6-6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  close: "M6.5 6.5l11 11m0-11-11 11",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20 20",
  copy: "M9 9h9.5a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1ZM16 9V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3",
  download: "M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 19.5h14",
  upload: "M12 15.5V4.5m0 0L7.5 9M12 4.5 16.5 9M5 19.5h14",
  expand: "M14 4.5h5.5V10M10 19.5H4.5V14M19.5 4.5 13.5 10.5M4.5 19.5l6-6",
  shrink: "M19 10h-5.5V4.5M5 14h5.5v5.5M13.5 10.5 20 4M10.5 13.5 4 20",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.6 9.6a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.3 1-1.3 1.8m0 2.9v.1",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5m0-9v.1",
  success: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-8.7 2.8 2.8L16 9.5",
  warning: "M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.5v.1",
  error: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.5v5.5m0 3.4v.1",
  menu: "M4.5 7h15M4.5 12h15M4.5 17h15",
  more: "M12 5.4a.6.6 0 1 0 0 1.2.6.6 0 1 0 0-1.2ZM12 11.4a.6.6 0 1 0 0 1.2.6.6 0 1 0 0-1.2ZM12 17.4a.6.6 0 1 0 0 1.2.6.6 0 1 0 0-1.2Z",
  calendar:
    "M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1Zm-1 4.5h16M8.5 3.5v4m7-4v4",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13.5V12l3 2",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
  "eye-off":
    "M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6 7.9A17 17 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 3.7-.8M10 10a3 3 0 0 0 4 4",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  external: "M13 5h6v6M19 5l-9 9M16 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1h4",
  trash: "M4.5 7h15M9 7V4.5h6V7M6.5 7l.8 12.5h9.4L17.5 7M10 11v5m4-5v5",
  file: "M6 3.5h8l4.5 4.5v12a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM14 3.5V8h4.5",
  filter: "M4 5.5h16l-6 7v5.5l-4 2v-7.5l-6-7Z",
  sort: "M8 5v14m0 0-3.5-3.5M8 19l3.5-3.5M16 19V5m0 0-3.5 3.5M16 5l3.5 3.5",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v1.5M12 19.5V21M4 12H2.5m19 0H20M6.3 6.3 5.2 5.2m13.6 13.6-1.1-1.1m0-11.4 1.1-1.1M5.2 18.8l1.1-1.1",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z",
  screen: "M4 5h16a.5.5 0 0 1 .5.5v10a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5v-10A.5.5 0 0 1 4 5Zm5 15h6m-3-4v4",
  sidebar: "M4.5 5h15a.5.5 0 0 1 .5.5v13a.5.5 0 0 1-.5.5h-15a.5.5 0 0 1-.5-.5v-13a.5.5 0 0 1 .5-.5ZM9.5 5v14",
  stop: "M7 7h10v10H7z",
  refresh: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9m0-4.5V9H15",
  shield: "M12 3.5 5 6v5.5c0 4.3 2.9 7.7 7 9 4.1-1.3 7-4.7 7-9V6l-7-2.5Z",
} as const;

export type GlyphName = keyof typeof PATHS;

export interface GlyphProps {
  readonly name: GlyphName;
  /** Any CSS length; the size of the text around it unless said. */
  readonly size?: string;
}

export function Glyph({ name, size = "1.25em" }: GlyphProps) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The same sign as markup, for HTML that is written as text. */
export function glyphMarkup(name: GlyphName): string {
  return `<svg class="glyph" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path d="${PATHS[name]}"></path></svg>`;
}
