/** One formula on its own. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { enhance } from "./markdown/enhance";

export interface MathProps {
  readonly source: string;
  readonly inline?: boolean;
}

export function Formula({ source, inline = false }: MathProps) {
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another formula is another node to typeset
  useLayoutEffect(() => {
    if (ref.current) enhance(ref.current);
  }, [source, inline]);
  // A new key makes a new node: KaTeX has put its own children into the old one.
  return (
    <div ref={ref} key={`${inline}${source}`}>
      <div class="math" data-math={inline ? "inline" : "display"}>
        {source}
      </div>
    </div>
  );
}
