import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { notices } from "./notices.ts";

const page = fileURLToPath(new URL("../desktop_host/page", import.meta.url));

// Every web view that we support reads WOFF2; the older formats of KaTeX's fonts would add 0.8 MB to the wheel.
const woff2Only = {
  name: "woff2-only",
  enforce: "pre" as const,
  transform(code: string, id: string) {
    if (!/katex.*\.css$/.test(id)) return undefined;
    return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, "");
  },
};

// Under one name for both its readers: the tab of a browser, and the frame of the window.
const icon = {
  name: "icon",
  apply: "build" as const,
  async generateBundle(this: { emitFile(file: object): void }) {
    const source = await readFile(new URL("../icons/desktop-host-256.png", import.meta.url));
    this.emitFile({ type: "asset", fileName: "icon.png", source });
  },
};

export default defineConfig({
  // The server answers `/` with index.html and `/static/...` with everything else.
  base: "/static/",
  plugins: [woff2Only, icon, notices],
  build: {
    outDir: page,
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows no inline script, and every web view that we support preloads by itself.
    modulePreload: { polyfill: false },
    // A data URL would need a wider policy, and a hashed file is cached for ever.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Vega and the grid are large by nature and load when first used; the first bundle has a test of its own.
    chunkSizeWarningLimit: 2000,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    // Two cores are enough for small tests, and starting workers costs more than running these.
    maxWorkers: 2,
    // The contrast test reads the very tokens that the page uses; elsewhere a style sheet is empty in a test.
    css: { include: [/tokens\.css/] },
    restoreMocks: true,
    unstubGlobals: true,
  },
});
