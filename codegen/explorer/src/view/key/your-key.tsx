import type { VNode } from "preact";
import { counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { OperationList } from "../parts/operation-list.tsx";
import { Words } from "../parts/words.tsx";
import { ChosenScopes } from "./chosen-scopes.tsx";
import { Remarks } from "./remarks.tsx";
import { TakeAwayPanel } from "./take-away-panel.tsx";

/** The id of the panel, to which the bar at the bottom of small screens leads. */
export const keyId = "your-key";

/** The key that is being put together: its scopes, what they open, what to know about them, and how to take it away. */
export function YourKey({ store }: { readonly store: Store }): VNode {
  const { choice, keyType } = store;
  const { name, scopes } = choice.value;
  const all = keyType.value.scopes.length;
  return (
    <aside class="key" id={keyId} aria-labelledby="key-title" tabIndex={-1}>
      <div class="head">
        <h2 id="key-title">Your key</h2>
        <span class="muted">
          <Words text={keyType.value.title} />
        </span>
      </div>
      <label class="field">
        <span class="label">Name</span>
        <input
          type="text"
          value={name}
          placeholder="Newsletter sender"
          autocomplete="off"
          maxLength={100}
          onInput={({ currentTarget }) => (choice.value = { ...choice.peek(), name: currentTarget.value })}
        />
      </label>
      <p class="figure">
        <strong>{scopes.size.toLocaleString("en")}</strong> of {counted(all)}
        <meter min={0} max={all} value={scopes.size} aria-label={`${scopes.size} of ${counted(all)}`} />
      </p>
      <OpenedOperations store={store} />
      <Remarks store={store} />
      <ChosenScopes store={store} />
      <TakeAwayPanel store={store} />
    </aside>
  );
}

function OpenedOperations({ store: { openings } }: { readonly store: Store }): VNode | null {
  const { groups, opened, all, free } = openings.value;
  if (all + free.length === 0) return null;
  return (
    <details class="opens">
      <summary>
        Opens <strong>{opened.toLocaleString("en")}</strong> of {counted(all, "operation")}
      </summary>
      {groups.map(({ title, operations }) => (
        <section key={title}>
          <h3>
            <Words text={title} /> <span class="muted count">{operations.length}</span>
          </h3>
          <OperationList operations={operations} />
        </section>
      ))}
      {free.length > 0 && (
        <section>
          <h3>
            Any valid key <span class="muted count">{free.length}</span>
          </h3>
          <OperationList operations={free} />
        </section>
      )}
    </details>
  );
}
