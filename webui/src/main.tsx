/** Mount the page. */

import { render } from "preact";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root to mount the page on");
render(<p>Starting…</p>, root);
