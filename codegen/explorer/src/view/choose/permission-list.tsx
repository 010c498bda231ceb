import { useComputed, useSignal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { VNode } from "preact";
import type { Scope } from "../../../../src/catalog/catalog.ts";
import type { GroupView } from "../../model/key-type-view.ts";
import type { Hit } from "../../model/search.ts";
import type { Store } from "../../state/store.ts";
import { List } from "../parts/virtual-list.tsx";
import { AllGroups } from "./all-groups.tsx";
import { GroupRow } from "./group-row.tsx";
import { HitRow } from "./hit-row.tsx";
import { ScopeRow } from "./scope-row.tsx";
import { Suggestion } from "./suggestion.tsx";

type Row =
  | { readonly kind: "group"; readonly group: GroupView; readonly index: number; readonly isOpen: boolean }
  | { readonly kind: "scope"; readonly scope: Scope }
  | { readonly kind: "hit"; readonly hit: Hit };

/** The groups of a key type and the scopes of those that are open, or everything that a search found. */
export function PermissionList({ store }: { readonly store: Store }): VNode {
  const { keyType, asked, hits } = store;
  const open = useSignal<ReadonlySet<number>>(new Set());
  const isSearching = useComputed(() => asked.value.trim() !== "");
  const rows: ReadonlySignal<readonly Row[]> = useComputed(() =>
    isSearching.value ? hits.value.hits.map((hit) => ({ kind: "hit", hit })) : toRows(keyType.value.groups, open.value),
  );
  // The list stays the same for groups and hits, so that a key in the search renders rows and nothing around them.
  return (
    <section class="groups" aria-label={isSearching.value ? "Hits" : "Groups"}>
      {isSearching.value ? null : <AllGroups store={store} open={open} />}
      {rows.value.length === 0 && isSearching.value ? (
        <Suggestion store={store} />
      ) : (
        <List
          items={rows.value}
          keyOf={keyOf}
          estimate={64}
          longest={isSearching.value ? 40 : 150}
          label={isSearching.value ? "What the search found" : "Groups and their scopes"}
          render={(row) => <ListRow store={store} row={row} open={open} />}
        />
      )}
      {isSearching.value ? <MoreHits store={store} /> : null}
    </section>
  );
}

function ListRow({
  store,
  row,
  open,
}: {
  readonly store: Store;
  readonly row: Row;
  readonly open: Signal<ReadonlySet<number>>;
}): VNode {
  if (row.kind === "scope") return <ScopeRow store={store} scope={row.scope} />;
  if (row.kind === "hit") return <HitRow store={store} hit={row.hit} />;
  return <GroupRow store={store} {...row} onToggle={() => (open.value = toggled(open.value, row.index))} />;
}

function MoreHits({ store }: { readonly store: Store }): VNode | null {
  const { hits, total } = store.hits.value;
  if (total <= hits.length) return null;
  return (
    <p class="empty">
      The closest {hits.length} of {total.toLocaleString("en")}: another word narrows the search.
    </p>
  );
}

function toRows(groups: readonly GroupView[], open: ReadonlySet<number>): readonly Row[] {
  return groups.flatMap((group, index) => [
    { kind: "group", group, index, isOpen: open.has(index) },
    ...(open.has(index) ? group.scopes.map((scope) => ({ kind: "scope", scope }) as const) : []),
  ]);
}

function keyOf(row: Row): string {
  if (row.kind === "hit") return `h ${row.hit.kind} ${row.hit.id}`;
  return row.kind === "scope" ? `s ${row.scope.name}` : `g ${row.index}`;
}

function toggled(open: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const others = [...open].filter((other) => other !== index);
  return new Set(open.has(index) ? others : [...others, index]);
}
