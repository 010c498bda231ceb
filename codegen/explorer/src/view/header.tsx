import type { VNode } from "preact";
import { views, type View } from "../state/fragment.ts";
import { isHelpOpen } from "../state/shortcuts.ts";
import type { Store } from "../state/store.ts";
import { Words } from "./parts/words.tsx";
import { ThemeSwitch } from "./parts/theme-switch.tsx";

const titles: Readonly<Record<View, string>> = { choose: "Choose", calls: "From calls", look: "Look" };

/** The name of the catalog and the way to the views. */
export function Header({ store: { explored, view } }: { readonly store: Store }): VNode {
  const { provider, scopes, operations } = explored.catalog;
  return (
    <header class="header">
      <div class="brand">
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 2 4 5v6c0 5 3.4 8.9 8 11 4.6-2.1 8-6 8-11V5z" />
          <path class="tick" d="m8.2 12 2.7 2.7 5-5.4" />
        </svg>
        <div>
          <h1>
            <Words text={provider ?? "Permissions"} />
          </h1>
          <p class="muted">
            {scopes.length.toLocaleString("en")} scopes · {operations.length.toLocaleString("en")} operations
          </p>
        </div>
      </div>
      <nav class="tabs" aria-label="Views">
        {views.map((id) => (
          <button
            type="button"
            key={id}
            aria-current={view.value === id ? "page" : undefined}
            onClick={() => (view.value = id)}
          >
            {titles[id]}
          </button>
        ))}
      </nav>
      <div class="tools">
        <ThemeSwitch />
        <button type="button" class="quiet" onClick={() => (isHelpOpen.value = true)}>
          Keys <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}
