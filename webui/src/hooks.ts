/** What an element can ask of the page that it stands in. */

import { useContext, useLayoutEffect } from "preact/hooks";
import { BranchContext, usePage } from "./context";
import type { PageNode } from "./protocol.gen";
import type { Requests } from "./requests";
import type { Toasts } from "./toasts";
import type { Uploads } from "./uploads";
import type { ValueNode } from "./values";

export interface Value<T> {
  /** What to show now. */
  readonly value: T;
  /** Whether that was not sent yet: typed and not committed, or held by a form. */
  readonly isDraft: boolean;
  /** Whether Enter submits the form that the widget stands in. */
  readonly submitsOnEnter: boolean;
  /** Set and send: at once, or after `debounce` milliseconds without another call. */
  set(value: T, debounce?: number): void;
  /** Show without sending. */
  draft(value: T): void;
  /** Send the draft, if there is one. */
  commit(): void;
  /** Go back to what was there before the draft. */
  discard(): void;
  /** Do what Enter does in a text field: commit, or submit the form. */
  enter(): void;
}

/** Use the value of a widget: the user's newest, or what the script saw. */
export function useValue<N extends ValueNode>(node: N): Value<N["value"]> {
  const { values } = usePage();
  return {
    value: values.read(node),
    isDraft: values.isDraft(node),
    submitsOnEnter: values.submitsOnEnter(node),
    set: (value, debounce) => values.set(node, value, debounce),
    draft: (value) => values.draft(node, value),
    commit: () => values.commit(node),
    discard: () => values.discard(node),
    enter: () => void values.enter(node),
  };
}

/** Use a widget that only fires: each call asks for one run with this value. */
export function useTrigger<N extends ValueNode>(node: N): (value?: N["value"]) => void {
  const { values } = usePage();
  return (value) => values.fire(node, value ?? true);
}

export interface FormState {
  /** Whether the form holds changes that were not submitted. */
  readonly isDirty: boolean;
  /** Submit it by this button. */
  submit(): void;
}

/** Use the form that a submit button belongs to. */
export function useForm(button: ValueNode): FormState {
  const { values } = usePage();
  return { isDirty: values.isFormDirty(button.form), submit: () => void values.submit(button) };
}

/** Keep the widget's form from being submitted while `check` says no. */
export function useGuard(node: ValueNode, check: () => boolean): void {
  const { guards } = usePage().values;
  // Each drawing knows another value.
  useLayoutEffect(() => (node.form === "" || node.disabled ? undefined : guards.add(node.id, check)));
}

/** Ask for rows, copies, exports and native saves. */
export function useRequests(): Requests {
  return usePage().requests;
}

/** Send files to the server. */
export function useUploads(): Uploads {
  return usePage().uploads;
}

/** Show notes that outlive the element. */
export function useToasts(): Toasts {
  return usePage().toasts;
}

/** Tell whether our own window shows the page: it saves files through a native dialog. */
export function useIsWindow(): boolean {
  return usePage().welcome.value?.window === true;
}

/** Use the nodes of a block's own children (tabs show their labels); renders again when one of them changes. */
export function useChildNodes(): PageNode[] {
  const branch = useContext(BranchContext);
  return (branch?.children?.value ?? []).map((child) => child.node.value);
}
