import type { VNode } from "preact";
import type { Scope } from "../../../../src/catalog/catalog.ts";
import { isAllowed } from "../../model/choice.ts";
import { choose, counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { Badge } from "../parts/badge.tsx";
import { OperationList } from "../parts/operation-list.tsx";
import { Sources } from "../parts/sources.tsx";
import { clean, Name, Words } from "../parts/words.tsx";

/** A single scope: whether it is chosen, what it allows, and who says so. */
export function ScopeRow({ store, scope }: { readonly store: Store; readonly scope: Scope }): VNode {
  const { explored, choice } = store;
  const { name, access, description, legacy, escalates, note, keyTypes, sources } = scope;
  const operations = explored.operationsOf.get(name) ?? [];
  const isPossible = isAllowed(explored, choice.value.keyType, name);
  const others = keyTypes.map((id) => explored.keyTypes.get(id)?.title ?? id).join(", ");
  return (
    <div class="scope">
      <label class="check">
        <input
          type="checkbox"
          checked={choice.value.scopes.has(name)}
          disabled={!isPossible}
          onChange={({ currentTarget }) => choose(store, currentTarget.checked ? { add: [name] } : { remove: [name] })}
        />
        <Name text={name} />
      </label>
      <span class="badges">
        <Badge kind={access} />
        {legacy !== undefined && <Badge kind="legacy" />}
        {escalates !== undefined && <Badge kind="escalates" />}
      </span>
      {description !== undefined && (
        <p class="description">
          <Words text={description} />
        </p>
      )}
      {!isPossible && <p class="muted description">Only on: {clean(others)}</p>}
      {legacy !== undefined && (
        <p class="why legacy">
          <Words text={legacy} />
        </p>
      )}
      {escalates !== undefined && (
        <p class="why escalates">
          <Words text={escalates} />
        </p>
      )}
      {operations.length + sources.length > 0 || note !== undefined ? (
        <details>
          <summary>{operations.length === 0 ? "More" : `Opens ${counted(operations.length, "operation")}`}</summary>
          <OperationList operations={operations} />
          {note !== undefined && (
            <p class="muted">
              <Words text={note} />
            </p>
          )}
          <Sources catalog={explored.catalog} ids={sources} />
        </details>
      ) : null}
    </div>
  );
}
