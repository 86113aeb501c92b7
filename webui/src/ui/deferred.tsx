/** Components that arrive with a chunk of their own when they are first shown. */

import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Skeleton } from "./skeleton";

/** Make a component of one that `load` brings; until then a stand-in takes its place. */
export function deferred<P extends object>(
  load: () => Promise<ComponentType<P>>,
  standIn: (props: P) => ComponentChildren = () => <Skeleton />,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Deferred(props: P) {
    const [, arrived] = useState(loaded !== undefined);
    const [failure, fail] = useState<unknown>();
    useEffect(() => {
      let present = true;
      // It may have arrived between the drawing of this one and now.
      if (loaded) {
        arrived(true);
        return undefined;
      }
      load().then(
        (component) => {
          loaded = component;
          if (present) arrived(true);
        },
        (reason: unknown) => {
          if (present) fail(reason);
        },
      );
      return () => {
        present = false;
      };
    }, []);
    if (failure !== undefined) throw failure;
    const Component = loaded;
    return Component ? <Component {...props} /> : standIn(props);
  };
}
