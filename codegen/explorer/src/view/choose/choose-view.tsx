import type { VNode } from "preact";
import type { Store } from "../../state/store.ts";
import { searchId } from "../../state/shortcuts.ts";
import { KeyTypes } from "./key-types.tsx";
import { PermissionList } from "./permission-list.tsx";
import { Presets } from "./presets.tsx";

/** The permission screen: key type, presets, groups with their levels, and a search over everything. */
export function ChooseView({ store }: { readonly store: Store }): VNode {
  return (
    <>
      <h2 class="hidden">Choose permissions</h2>
      <KeyTypes store={store} />
      <Presets store={store} />
      <div class="search">
        <label class="hidden" for={searchId}>
          Search names, descriptions, operations and retired names
        </label>
        <SearchField store={store} />
        <kbd aria-hidden="true">/</kbd>
        <span class="muted" role="status">
          <FoundCount store={store} />
        </span>
      </div>
      <PermissionList store={store} />
    </>
  );
}

function SearchField({ store: { question, askNow } }: { readonly store: Store }): VNode {
  return (
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
        if (event.key === "Tab") askNow();
      }}
    />
  );
}

function FoundCount({ store: { asked, hits } }: { readonly store: Store }): VNode {
  return <>{asked.value.trim() === "" ? "" : `${hits.value.total.toLocaleString("en")} found`}</>;
}
