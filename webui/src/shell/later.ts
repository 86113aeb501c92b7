/** Show what would only flicker if it came at once. */

import { useEffect, useState } from "preact/hooks";

/** Follow a condition, but become true only when it has held for some milliseconds. */
export function useLater(condition: boolean, after: number): boolean {
  const [held, hold] = useState(false);
  useEffect(() => {
    if (!condition) {
      hold(false);
      return undefined;
    }
    const timer = setTimeout(() => hold(true), after);
    return () => clearTimeout(timer);
  }, [condition, after]);
  return condition && held;
}
