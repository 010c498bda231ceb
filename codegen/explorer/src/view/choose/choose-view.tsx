import type { VNode } from "preact";
import type { Store } from "../../state/store.ts";
import { searchId } from "../../state/shortcuts.ts";
import { GroupList } from "./group-list.tsx";
import { KeyTypes } from "./key-types.tsx";
import { Presets } from "./presets.tsx";
import { SearchHits } from "./search-hits.tsx";

/** The permission screen: key type, presets, groups with their levels, and a search over everything. */
export function ChooseView({ store }: { readonly store: Store }): VNode {
  const { question, hits } = store;
  const isSearching = question.value.trim() !== "";
  return (
    <>
      <h2 class="hidden">Choose permissions</h2>
      <KeyTypes store={store} />
      <Presets store={store} />
      <div class="search">
        <label class="hidden" for={searchId}>
          Search names, descriptions, operations and retired names
        </label>
        <input
          id={searchId}
          type="search"
          placeholder="Search scopes, operations, retired names…"
          autocomplete="off"
          spellcheck={false}
          value={question}
          onInput={({ currentTarget }) => (question.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") question.value = "";
          }}
        />
        <kbd aria-hidden="true">/</kbd>
        <span class="muted" role="status">
          {isSearching ? `${hits.value.total.toLocaleString("en")} found` : ""}
        </span>
      </div>
      {isSearching ? <SearchHits store={store} /> : <GroupList store={store} />}
    </>
  );
}
