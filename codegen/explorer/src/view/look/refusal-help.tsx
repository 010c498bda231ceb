import type { VNode } from "preact";
import { explainRefusal, type RefusedCall, type RefusedKey } from "../../model/explain-refusal.ts";
import { choose } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { Name, Words } from "../parts/words.tsx";

/** Explains a refusal that was pasted in. */
export function RefusalHelp({ store }: { readonly store: Store }): VNode | null {
  const { refusal, explored } = store;
  if (refusal.value === "") return null;
  const { calls, causes } = explainRefusal(explored, refusal.value, keyOf(store));
  return (
    <section class="refusal" aria-label="The refusal explained">
      <h3>The refusal explained</h3>
      {calls.length === 0 && (
        <p>
          The text names no call of the catalog. Add a line with its method and URL, for example{" "}
          <code>{explored.catalog.operations[0]?.id ?? "GET /path"}</code>, and paste it again.
        </p>
      )}
      {calls.map((call) => (
        <Explanation store={store} call={call} key={call.operation.id} />
      ))}
      {causes.map(({ cause, next }) => (
        <p key={cause}>
          <Words text={cause} /> <Words text={next} />
        </p>
      ))}
    </section>
  );
}

/** The key that was refused: the one that was dropped in, or else the choice. */
function keyOf({ keys, choice }: Store): RefusedKey | undefined {
  const [key] = keys.value;
  if (key !== undefined) return { scopes: key.scopes };
  const { scopes, keyType } = choice.value;
  return scopes.size === 0 ? undefined : { scopes: [...scopes], keyType };
}

function Explanation({ store, call }: { readonly store: Store; readonly call: RefusedCall }): VNode {
  const { needs, missing, operation } = call;
  return (
    <div class="explanation">
      <p>
        <Words text={needs} />
      </p>
      {missing?.length === 0 && <p>The key has what the call needs, so the refusal has another reason.</p>}
      {missing !== undefined && missing.length > 0 && (
        <p>
          The key lacks it.{" "}
          {missing.map((name) => (
            <button type="button" class="use" key={name} onClick={() => choose(store, { add: [name] })}>
              Choose <Name text={name} />
            </button>
          ))}
        </p>
      )}
      {operation.note !== undefined && (
        <p class="muted">
          <Words text={operation.note} />
        </p>
      )}
    </div>
  );
}
