/** A line between two parts of a page. */

import "./divider.css";

export function Divider() {
  return (
    <div class="stMarkdown" data-testid="stMarkdown">
      <div class="stMarkdownContainer" data-testid="stMarkdownContainer">
        <hr class="divider" />
      </div>
    </div>
  );
}
