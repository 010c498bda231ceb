import type { VNode } from "preact";
import type { Preset } from "../../../../src/catalog/catalog.ts";
import { titleOf } from "../../model/key-type-view.ts";
import { choose } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { clean, Words } from "../parts/words.tsx";

/** Curated lists of scopes, each added or taken away by one button. */
export function Presets({ store }: { readonly store: Store }): VNode | null {
  const { explored, choice } = store;
  const presets = explored.catalog.presets.filter(({ keyType }) => keyType === choice.value.keyType);
  if (presets.length === 0) return null;
  return (
    <details class="presets">
      <summary>
        Presets <span class="muted count">{presets.length}</span>
      </summary>
      <ul class="cards">
        {presets.map((preset) => (
          <PresetCard store={store} preset={preset} key={preset.id} />
        ))}
      </ul>
    </details>
  );
}

function PresetCard({ store, preset }: { readonly store: Store; readonly preset: Preset }): VNode {
  const title = titleOf(preset);
  const { scopes } = store.choice.value;
  return (
    <li class="card preset">
      <span class="title">
        <Words text={title} />
      </span>
      <span class="row">
        {(["read", "full"] as const).map((level) => {
          const own = preset[level];
          if (own === undefined) return null;
          const isChosen = own.every((name) => scopes.has(name));
          return (
            <button
              type="button"
              key={level}
              aria-pressed={isChosen}
              aria-label={`${clean(title)}, ${level}: ${own.length} scopes`}
              onClick={() => choose(store, isChosen ? { remove: own } : { add: own })}
            >
              {level === "read" ? "Read" : "Full"} <span class="muted">{own.length}</span>
            </button>
          );
        })}
      </span>
      {preset.note !== undefined && (
        <p class="muted note">
          <Words text={preset.note} />
        </p>
      )}
    </li>
  );
}
