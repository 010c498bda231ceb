import { render } from "preact";
import type { Hit } from "../../model/search.ts";
import type { Store } from "../../state/store.ts";
import { HitRow } from "./hit-row.tsx";

/** As many rows as a person sees, which is what the browser is to have ready. */
const rows = 12;

/**
 * Shows some hits outside the visible part for a moment, in idle time: a browser compiles code and loads fonts when they
 * are first used, and the first key in the search would wait for both.
 */
export function rehearseHits(store: Store): void {
  const { scopes, operations } = store.explored;
  const hits: readonly Hit[] = [
    ...Array.from(scopes.keys(), (id) => ({ kind: "scope", id }) as const).slice(0, rows),
    ...Array.from(operations.keys(), (id) => ({ kind: "operation", id }) as const).slice(0, rows),
  ];
  const stage = document.createElement("div");
  stage.className = "work rehearsal";
  stage.inert = true;
  document.body.append(stage);
  render(
    <ul class="list virtual">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`}>
          <HitRow store={store} hit={hit} />
        </li>
      ))}
    </ul>,
    stage,
  );
  // Asking for the size lays it out.
  stage.getBoundingClientRect();
  render(null, stage);
  stage.remove();
}
