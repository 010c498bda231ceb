import type { VNode } from "preact";
import type { Hit } from "../../model/search.ts";
import { choose } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { Badge } from "../parts/badge.tsx";
import { OperationName } from "../parts/operation-list.tsx";
import { Ways } from "../parts/ways.tsx";
import { clean, Name, Words } from "../parts/words.tsx";
import { GroupRow } from "./group-row.tsx";
import { ScopeRow } from "./scope-row.tsx";

/** A hit of the search: a scope, a group, an operation, or a name that cannot be chosen, with what to do instead. */
export function HitRow({ store, hit: { kind, id } }: { readonly store: Store; readonly hit: Hit }): VNode | null {
  const { explored, keyType } = store;
  if (kind === "scope") {
    const scope = explored.scopes.get(id);
    return scope === undefined ? null : <ScopeRow store={store} scope={scope} />;
  }
  if (kind === "retired") return <RetiredRow store={store} name={id} />;
  if (kind === "automatic") return <AutomaticRow store={store} name={id} />;
  if (kind === "operation") return <OperationRow store={store} id={id} />;
  const index = keyType.value.groups.findIndex((group) => group.id === id);
  const group = keyType.value.groups[index];
  if (group === undefined) return <p class="muted other-group">{clean(id)}: a group of another key type</p>;
  const show = (): void => void (store.question.value = `${group.title} `);
  return <GroupRow store={store} group={group} index={index} isOpen={false} onToggle={show} />;
}

function RetiredRow({ store, name }: { readonly store: Store; readonly name: string }): VNode {
  const { use = [], reason } = store.explored.catalog.retired.find((retired) => retired.name === name) ?? {};
  return (
    <div class="scope retired">
      <Name text={name} />
      <span class="badges">
        <Badge kind="retired" />
      </span>
      <p class="description">
        {use.length === 0 ? "Nothing replaces it." : "Use instead: "}
        {use.map((scope) => (
          <button type="button" class="use" key={scope} onClick={() => choose(store, { add: [scope] })}>
            Choose <Name text={scope} />
          </button>
        ))}
      </p>
      {reason !== undefined && (
        <p class="muted">
          <Words text={reason} />
        </p>
      )}
    </div>
  );
}

function AutomaticRow({ store, name }: { readonly store: Store; readonly name: string }): VNode {
  const { description } = store.explored.catalog.automatic.find((automatic) => automatic.name === name) ?? {};
  return (
    <div class="scope">
      <Name text={name} />
      <span class="badges">
        <Badge kind="automatic" />
      </span>
      <p class="description">
        The provider adds it by itself; it cannot be requested. <Words text={description ?? ""} />
      </p>
    </div>
  );
}

function OperationRow({ store, id }: { readonly store: Store; readonly id: string }): VNode | null {
  const operation = store.explored.operations.get(id);
  if (operation === undefined) return null;
  const { method, path, replacedBy } = operation;
  return (
    <div class="scope operation-hit">
      <OperationName method={method} path={path} />
      <p class="description">
        <Ways store={store} operation={operation} />
      </p>
      {replacedBy !== undefined && (
        <p class="muted">
          The provider recommends <Words text={replacedBy} /> instead.
        </p>
      )}
    </div>
  );
}
