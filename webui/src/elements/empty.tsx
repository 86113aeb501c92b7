/** A place that holds nothing. */

export function Empty() {
  return <div class="stEmpty" data-testid="stEmpty" />;
}
