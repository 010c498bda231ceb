import type { VNode } from "preact";
import { parseScopeList } from "../../../../../src/scopes/parse-scopes.ts";
import type { Store } from "../../state/store.ts";
import { Name } from "../parts/words.tsx";

/** For a search without hits: the name that was probably meant, by the SDK's own suggestion. */
export function Suggestion({ store: { explored, question, asked } }: { readonly store: Store }): VNode {
  const [unknown] = parseScopeList(explored.tables.scopes, [asked.value.trim()]).unknown;
  const suggestion = unknown?.suggestion;
  return (
    <p class="empty">
      Nothing has these words.
      {suggestion !== undefined && (
        <>
          {" "}
          Did you mean{" "}
          <button type="button" class="use" onClick={() => (question.value = suggestion)}>
            <Name text={suggestion} />
          </button>
          ?
        </>
      )}
    </p>
  );
}
