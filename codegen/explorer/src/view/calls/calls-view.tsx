import type { VNode } from "preact";
import { readRequests } from "../../read/read-requests.ts";
import { counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { DropField } from "../parts/drop-field.tsx";
import { LeastKey } from "./least-key.tsx";
import { OperationPicker } from "./operation-picker.tsx";

/** The other way round: from calls to the least scopes that they need. */
export function CallsView({ store }: { readonly store: Store }): VNode {
  const { requests, notice } = store;
  const take = (text: string, name: string): void => {
    const found = readRequests(text);
    requests.value = [
      ...new Map([...requests.value, ...found].map((call) => [`${call.method} ${call.url}`, call])).values(),
    ];
    notice.value = `${name}: ${counted(found.length, "call")} found`;
  };
  return (
    <>
      <h2>From calls to the least key</h2>
      <p class="muted">
        Paste requests, curl commands, URLs, logs or code. Only methods and paths are kept; credentials are never read.
      </p>
      <DropField label="Calls" hint={"POST /v3/mail/send\ncurl -X DELETE https://…"} onText={take}>
        {requests.value.length > 0 && (
          <button type="button" class="quiet" onClick={() => (requests.value = [])}>
            Clear
          </button>
        )}
      </DropField>
      <LeastKey store={store} />
      <OperationPicker store={store} />
    </>
  );
}
