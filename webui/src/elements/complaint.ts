/** Say what is wrong with a value, but not before the user has tried to hand it over. */

import { useState } from "preact/hooks";
import { useGuard } from "../hooks";
import type { ValueNode } from "../values";

export interface Complaint {
  /** What to show; empty while there is nothing wrong, or nobody has asked. */
  readonly error: string;
  /** Ask whether the value may be sent, and show why not. */
  ask(): boolean;
}

export const MISSING = "Please fill in this field.";

/** Use a complaint about the widget's value as it is now; a form asks too, before it is submitted. */
export function useComplaint(node: ValueNode, complaint: string): Complaint {
  const [asked, setAsked] = useState(false);
  const ask = () => {
    setAsked(complaint !== "");
    return complaint === "";
  };
  useGuard(node, ask);
  return { error: asked ? complaint : "", ask };
}
