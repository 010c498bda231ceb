import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { choose, chooseOnly } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { Badge } from "../parts/badge.tsx";
import { List } from "../parts/virtual-list.tsx";
import { clean, Name } from "../parts/words.tsx";

/** The exact scopes of the key, each with a button that takes it away. */
export function ChosenScopes({ store }: { readonly store: Store }): VNode {
  const { choice, explored } = store;
  const scroller = useRef<HTMLDivElement>(null);
  const names = [...choice.value.scopes].sort();
  return (
    <section class="chosen-scopes" aria-label="Exact scopes">
      <div class="head">
        <h3>Exact scopes</h3>
        {names.length > 0 && (
          <button type="button" class="quiet" onClick={() => chooseOnly(store, choice.value.keyType, [])}>
            Clear
          </button>
        )}
      </div>
      {names.length === 0 ? (
        <p class="empty">None yet. A key without scopes is never requested: some providers give it full access.</p>
      ) : (
        <div class="scroll" ref={scroller} tabIndex={0} role="group" aria-label="Exact scopes">
          <List
            items={names}
            keyOf={(name) => name}
            estimate={29}
            label="Exact scopes"
            scroller={scroller}
            render={(name) => (
              <span class="chosen-scope">
                <Name text={name} />
                {explored.scopes.get(name)?.legacy !== undefined && <Badge kind="legacy" />}
                {explored.scopes.get(name)?.escalates !== undefined && <Badge kind="escalates" />}
                <button
                  type="button"
                  class="remove"
                  aria-label={`Take away ${clean(name)}`}
                  onClick={() => choose(store, { remove: [name] })}
                >
                  ×
                </button>
              </span>
            )}
          />
        </div>
      )}
    </section>
  );
}
