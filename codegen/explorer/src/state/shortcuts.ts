import { signal, type Signal } from "@preact/signals";
import { takeAways } from "../take/take-away.ts";
import { copyText } from "./copy.ts";
import { views } from "./fragment.ts";
import { linkTo } from "./link.ts";
import type { Store } from "./store.ts";

/** Whether keys without Ctrl or Alt are commands: a person who dictates or uses other tools can turn that off. */
export const areKeysOn: Signal<boolean> = signal(true);

/** Whether the list of keys is shown. */
export const isHelpOpen: Signal<boolean> = signal(false);

/** The id of the search field. */
export const searchId = "search";

/** Every key and what it does, for the list of keys. */
export const shortcuts: readonly (readonly [key: string, does: string])[] = [
  ["/", "search"],
  ["1", "choose permissions"],
  ["2", "start from calls"],
  ["3", "look at the whole"],
  ...takeAways.map(({ key, title }) => [key, `copy ${title}`] as const),
  ["l", "copy a link to this page"],
  ["?", "show or hide these keys"],
];

/** Listens for the keys of the page, outside text fields. */
export function listenForKeys(store: Store): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !areKeysOn.peek() || isTyping(event.target)) return;
    if (press(store, event.key)) event.preventDefault();
  });
}

function press(store: Store, key: string): boolean {
  const view = views[Number(key) - 1];
  if (view !== undefined) store.view.value = view;
  else if (key === "/") focusSearch(store);
  else if (key === "?") isHelpOpen.value = !isHelpOpen.peek();
  else if (key === "l") void copyText(store, linkTo(store), "link");
  else {
    const format = takeAways.find((candidate) => candidate.key === key);
    if (format === undefined) return false;
    const text = format.print(store.explored, store.choice.peek());
    if (text === undefined) store.notice.value = "Nothing to copy: choose a scope first";
    else void copyText(store, text, format.title);
  }
  return true;
}

function focusSearch(store: Store): void {
  store.view.value = "choose";
  const focus = (): boolean => {
    const field = document.getElementById(searchId);
    field?.focus();
    return field !== null;
  };
  // At once where the field is on the page: the keys that follow are typed into it, and are no commands.
  if (!focus()) requestAnimationFrame(focus);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}
