import type { VNode } from "preact";
import { describeEvidence } from "../../../../../src/operations/describe-evidence.ts";
import type { FoundCall } from "../../model/least.ts";
import { chooseOnly, counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { OperationName } from "../parts/operation-list.tsx";
import { Name, Words } from "../parts/words.tsx";

/** The calls, what each needs, and the least keys for all of them. */
export function LeastKey({ store }: { readonly store: Store }): VNode | null {
  const { calls, scopes, keys } = store.least.value;
  if (calls.length === 0) return <p class="empty">No calls yet: paste some, or pick operations below.</p>;
  return (
    <section class="least" aria-label="Least key">
      <ul class="list calls">
        {calls.map((call) => (
          <CallRow store={store} call={call} key={`${call.request.method} ${call.request.url}`} />
        ))}
      </ul>
      {scopes.length === 0 && <p class="result">These calls need no scope.</p>}
      {keys.length > 1 && (
        <p class="result warning">No single key type carries all of these scopes: it takes {keys.length} keys.</p>
      )}
      {keys.map(({ keyType, scopes: own }) => (
        <div class="result" key={keyType}>
          <p>
            <strong>{counted(own.length)}</strong>, the least for a{" "}
            <Words text={store.explored.keyTypes.get(keyType)?.title ?? keyType} />:
          </p>
          <ul class="names">
            {own.map((name) => (
              <li key={name}>
                <Name text={name} />
              </li>
            ))}
          </ul>
          <button type="button" class="primary" onClick={() => chooseOnly(store, keyType, own)}>
            Make this my key
          </button>
        </div>
      ))}
    </section>
  );
}

function CallRow({ store, call }: { readonly store: Store; readonly call: FoundCall }): VNode {
  const { request, operation, scopes } = call;
  const { requests } = store;
  return (
    <li class="call">
      <OperationName method={request.method} path={operation?.path ?? request.url} />
      <span class="needs">
        {operation === undefined ? <span class="warning">not in the catalog</span> : null}
        {operation?.evidence === "unknown" ? <span class="warning">unknown which scope it needs</span> : null}
        {scopes.map((name) => (
          <Name key={name} text={name} />
        ))}
        {operation !== undefined && operation.evidence !== "unknown" && scopes.length === 0 ? "any valid key" : null}
        {operation !== undefined && (
          <span class="muted"> ({describeEvidence(operation.evidence, operation.observed)})</span>
        )}
      </span>
      <button
        type="button"
        class="remove"
        aria-label={`Take away ${request.method} ${request.url}`}
        onClick={() => (requests.value = requests.value.filter((other) => other !== request))}
      >
        ×
      </button>
    </li>
  );
}
