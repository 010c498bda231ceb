import type { VNode } from "preact";
import { counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { keyId } from "./your-key.tsx";

/** On small screens: what is chosen, and the way to the rest. */
export function SummaryBar({ store: { choice, openings } }: { readonly store: Store }): VNode {
  return (
    <footer class="summary-bar">
      <span>
        <strong>{counted(choice.value.scopes.size)}</strong>
        {openings.value.all > 0 && <span class="muted"> · opens {openings.value.opened}</span>}
      </span>
      <button
        type="button"
        class="primary"
        onClick={() => {
          const panel = document.getElementById(keyId);
          panel?.scrollIntoView();
          panel?.focus();
        }}
      >
        Your key
      </button>
    </footer>
  );
}
