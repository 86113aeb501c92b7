declare module "markdown-it-emoji/lib/data/full.mjs" {
  const table: Readonly<Record<string, string>>;
  // biome-ignore lint/style/noDefaultExport: the package's shape
  export default table;
}
