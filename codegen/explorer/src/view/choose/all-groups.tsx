import type { Signal } from "@preact/signals";
import type { VNode } from "preact";
import { levelOf } from "../../model/choice.ts";
import { chooseLevel } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { LevelSwitch } from "./level-switch.tsx";

/** Opens or closes all groups at once, and gives all of them one level. */
export function AllGroups({
  store,
  open,
}: {
  readonly store: Store;
  readonly open: Signal<ReadonlySet<number>>;
}): VNode {
  const { keyType, choice } = store;
  const { groups, whole } = keyType.value;
  const isAllOpen = open.value.size === groups.length;
  return (
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
  );
}
