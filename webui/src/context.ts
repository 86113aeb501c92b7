/** Let components reach the page that they belong to. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Page } from "./page";
import type { Branch } from "./tree";

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null)
    throw new Error("This component is used outside of a page: wrap it in PageContext.Provider");
  return page;
}

/** The nearest block's own place in the tree, for a block whose look depends on its children's nodes. */
export const BranchContext = createContext<Branch | null>(null);
