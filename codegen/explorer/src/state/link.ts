import { followLink } from "./actions.ts";
import type { Store } from "./store.ts";

/** Milliseconds without a change after which the URL follows: browsers slow a page down that sets it with each key. */
const pause = 250;

/**
 * Keeps the state in the fragment of the URL, so that reloading the page and sharing its URL bring the state back; and
 * follows a fragment that comes from elsewhere.
 */
export function keepInUrl(store: Store): void {
  let known = location.hash;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    // A fragment that comes from elsewhere is followed, not overwritten.
    if (location.hash !== known || store.fragment.peek() === known.slice(1)) return;
    history.replaceState(null, "", linkTo(store));
    known = location.hash;
  };
  store.fragment.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, pause);
  });
  addEventListener("pagehide", write);
  addEventListener("hashchange", () => {
    known = location.hash;
    if (known.slice(1) !== store.fragment.peek()) followLink(store, known);
  });
}

/** The URL of the page with its state, whether or not the address bar has it yet. */
export function linkTo({ fragment }: Store): string {
  return `${location.href.replace(/#.*$/u, "")}#${fragment.peek()}`;
}
