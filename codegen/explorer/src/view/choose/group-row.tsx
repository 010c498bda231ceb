import type { VNode } from "preact";
import { countChosen, levelOf } from "../../model/choice.ts";
import type { GroupView } from "../../model/key-type-view.ts";
import { chooseLevel } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { clean, Words } from "../parts/words.tsx";
import { LevelSwitch } from "./level-switch.tsx";

/** A group: its name, how much of it is chosen, and its levels. */
export function GroupRow({
  store,
  group,
  index,
  isOpen,
  onToggle,
}: {
  readonly store: Store;
  readonly group: GroupView;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): VNode {
  const chosen = store.choice.value.scopes;
  const level = levelOf(group, chosen);
  const count = countChosen(group, chosen);
  return (
    <div class={level === "none" ? "group" : "group chosen"}>
      <button type="button" class="disclosure" aria-expanded={isOpen} onClick={onToggle}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m6 4 4 4-4 4" />
        </svg>
        <span class="title">
          <Words text={group.title} />
        </span>
        <span class="count muted">{count === 0 ? group.scopes.length : `${count} of ${group.scopes.length}`}</span>
      </button>
      <LevelSwitch
        name={`group-${index}`}
        label={clean(group.title)}
        levels={(["read", "full"] as const).filter((own) => group.levels[own] !== undefined)}
        level={level}
        onLevel={(own) => chooseLevel(store, [group], own)}
      />
      {group.description !== undefined && (
        <p class="muted description">
          <Words text={group.description} />
        </p>
      )}
    </div>
  );
}
