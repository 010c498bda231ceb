import { useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Scope } from "../../../../src/catalog/catalog.ts";
import { levelOf } from "../../model/choice.ts";
import type { GroupView } from "../../model/key-type-view.ts";
import { chooseLevel } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { List } from "../parts/virtual-list.tsx";
import { GroupRow } from "./group-row.tsx";
import { LevelSwitch } from "./level-switch.tsx";
import { ScopeRow } from "./scope-row.tsx";

type Row =
  | { readonly kind: "group"; readonly group: GroupView; readonly index: number; readonly isOpen: boolean }
  | { readonly kind: "scope"; readonly scope: Scope };

/** The groups of a key type, each with its levels, and the scopes of those that are open. */
export function GroupList({ store }: { readonly store: Store }): VNode {
  const { keyType, choice } = store;
  const open = useSignal<ReadonlySet<number>>(new Set());
  const rows: ReadonlySignal<readonly Row[]> = useComputed(() => toRows(keyType.value.groups, open.value));
  const { groups, whole } = keyType.value;
  const isAllOpen = open.value.size === groups.length;
  return (
    <section class="groups" aria-label="Groups">
      <div class="all">
        <button type="button" class="quiet" onClick={() => (open.value = new Set(isAllOpen ? [] : groups.keys()))}>
          {isAllOpen ? "Close all groups" : "Open all groups"}
        </button>
        <span class="everything">
          <span class="muted">Everything</span>
          <LevelSwitch
            name="everything"
            label="Everything"
            levels={(["read", "full"] as const).filter((level) => whole.levels[level] !== undefined)}
            level={levelOf(whole, choice.value.scopes)}
            onLevel={(chosen) => chooseLevel(store, groups, chosen)}
          />
        </span>
      </div>
      <List
        items={rows.value}
        keyOf={keyOf}
        estimate={64}
        label="Groups and their scopes"
        render={(row) =>
          row.kind === "scope" ? (
            <ScopeRow store={store} scope={row.scope} />
          ) : (
            <GroupRow store={store} {...row} onToggle={() => (open.value = toggled(open.value, row.index))} />
          )
        }
      />
    </section>
  );
}

function toRows(groups: readonly GroupView[], open: ReadonlySet<number>): readonly Row[] {
  return groups.flatMap((group, index) => [
    { kind: "group", group, index, isOpen: open.has(index) },
    ...(open.has(index) ? group.scopes.map((scope) => ({ kind: "scope", scope }) as const) : []),
  ]);
}

function keyOf(row: Row): string {
  return row.kind === "scope" ? `s ${row.scope.name}` : `g ${row.index}`;
}

function toggled(open: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const others = [...open].filter((other) => other !== index);
  return new Set(open.has(index) ? others : [...others, index]);
}
