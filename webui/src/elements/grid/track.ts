/**
 * Scroll through more rows than a browser can stack.
 *
 * Browsers end at some 16 to 33 million pixels. So the canvas has at most `TALLEST`, and `offset` tells how far the
 * rows, as they would lie in full height, are from where the canvas is scrolled to. A short way, by wheel or key,
 * moves both alike; a long one, by the scroll bar, goes in proportion. What short ways leave out of proportion is put
 * right in silence when scrolling rests.
 */

export const TALLEST = 8_000_000;
/** So many views are still a short way. */
const SHORT = 2;

export class Track {
  total = 0;
  view = 0;
  offset = 0;
  #last = 0;

  /** The height of the canvas. */
  get canvas(): number {
    return Math.min(this.total, TALLEST);
  }

  /** Whether rows lie elsewhere than the canvas says. */
  get isScaled(): boolean {
    return this.total > TALLEST;
  }

  /** Take new sizes; the rows in view stay, as far as there are that many. */
  resize(total: number, view: number): void {
    this.total = total;
    this.view = view;
    if (!this.isScaled) this.offset = 0;
  }

  /** Tell how far down the rows are when the canvas has been scrolled. */
  scrolled(scrollTop: number): number {
    if (!this.isScaled) return scrollTop;
    const end = this.canvas - this.view;
    const isLong = Math.abs(scrollTop - this.#last) > SHORT * Math.max(this.view, 1);
    if (isLong || scrollTop <= 0 || scrollTop >= end - 1)
      this.offset = this.#proportional(scrollTop) - scrollTop;
    this.#last = scrollTop;
    const top = scrollTop + this.offset;
    const bounded = Math.max(0, Math.min(top, this.total - this.view));
    this.offset += bounded - top;
    return bounded;
  }

  /** Tell where to scroll the canvas so that the rows are `top` down. */
  goTo(top: number): number {
    const bounded = Math.max(0, Math.min(top, this.total - this.view));
    const scrollTop = this.isScaled ? Math.round((bounded / (this.total - this.view)) * this.#way) : bounded;
    this.offset = this.isScaled ? bounded - scrollTop : 0;
    this.#last = scrollTop;
    return scrollTop;
  }

  get #way(): number {
    return Math.max(this.canvas - this.view, 1);
  }

  #proportional(scrollTop: number): number {
    const share = Math.max(0, Math.min(scrollTop / this.#way, 1));
    return share * (this.total - this.view);
  }
}
