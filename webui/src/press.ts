/**
 * Know whether a pointer is down.
 *
 * A press takes the focus from a field, whose value then goes out. A run is faster than a finger: were its result
 * shown before the pointer is let go, the button might have moved from under it, and the click be lost.
 */
export class Press {
  #isDown = false;

  /** @param released is called when the pointer is up again, after the click that this makes. */
  constructor(released: () => void) {
    const down = () => {
      this.#isDown = true;
    };
    const up = () => {
      this.#isDown = false;
      setTimeout(released);
    };
    addEventListener("pointerdown", down, true);
    addEventListener("pointerup", up, true);
    addEventListener("pointercancel", up, true);
  }

  get isDown(): boolean {
    return this.#isDown;
  }
}
