import type { VNode } from "preact";
import { chooseKeyType } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { Words } from "../parts/words.tsx";

/** The key types to choose one from. */
export function KeyTypes({ store }: { readonly store: Store }): VNode {
  const { explored, choice, keyType } = store;
  return (
    <fieldset class="key-types">
      <legend>Key type</legend>
      <div class="cards">
        {Array.from(explored.keyTypes.values(), ({ id, title, scopes }) => (
          <label class="card" key={id}>
            <input
              type="radio"
              name="key-type"
              checked={choice.value.keyType === id}
              onChange={() => chooseKeyType(store, id)}
            />
            <span class="title">
              <Words text={title} />
            </span>
            <span class="muted count">{scopes.length.toLocaleString("en")}</span>
          </label>
        ))}
      </div>
      {keyType.value.description !== undefined && (
        <p class="muted">
          <Words text={keyType.value.description} />
        </p>
      )}
    </fieldset>
  );
}
