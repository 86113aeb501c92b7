/** Load nothing for a chart: its data comes from the app alone, and an address in a spec is not followed. */

import type { Loader } from "vega";

export class OwnDataOnly implements Loader {
  options = {};
  /** The first address that was asked for; Vega itself draws on without the data. */
  refused = "";

  async load(uri: string): Promise<string> {
    this.refused ||= uri;
    throw new Error("Not allowed.");
  }

  /** Let marks link to where a page may link to. */
  async sanitize(uri: string): Promise<{ href: string; target: string; rel: string }> {
    if (/^(https?:|mailto:|\/|#)/.test(uri))
      return { href: uri, target: "_blank", rel: "noopener noreferrer" };
    throw new Error("This address is not allowed.");
  }

  http = (uri: string) => this.load(uri);
  file = (uri: string) => this.load(uri);
}
