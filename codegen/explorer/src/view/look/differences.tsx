import type { VNode } from "preact";
import { choose, counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { Badge } from "../parts/badge.tsx";
import { List } from "../parts/virtual-list.tsx";
import { clean, Name } from "../parts/words.tsx";

/** The scopes that are missing, in excess, needed and granted, or unknown; the missing ones with their call sites. */
export function Differences({ store }: { readonly store: Store }): VNode | null {
  const { missing, excess, match, automatic, unknown, needed, granted } = store.comparison.value;
  if (needed === undefined || granted === undefined) return null;
  return (
    <div class="differences">
      <Part title={`Missing: needed by ${clean(needed)}`} kind="missing" names={missing} store={store} />
      <Part title={`In excess: only ${clean(granted)} has it`} kind="excess" names={excess} store={store} />
      <Part title="Needed and granted" kind="match" names={match} store={store} />
      {unknown.length > 0 && (
        <section>
          <h3>Not in the catalog</h3>
          <ul class="list">
            {unknown.map(({ name, suggestion }) => (
              <li key={name}>
                <Name text={name} />
                {suggestion !== undefined && (
                  <>
                    {" "}
                    Did you mean <Name text={suggestion} />?
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {automatic.length > 0 && (
        <p class="muted">
          Added by the provider itself, no difference:{" "}
          {automatic.map((name) => (
            <Name key={name} text={name} />
          ))}
        </p>
      )}
    </div>
  );
}

function Part({
  title,
  kind,
  names,
  store,
}: {
  readonly title: string;
  readonly kind: "missing" | "excess" | "match";
  readonly names: readonly string[];
  readonly store: Store;
}): VNode | null {
  if (names.length === 0) return null;
  return (
    <section>
      <div class="head">
        <h3>
          {title} <span class="muted count">{names.length.toLocaleString("en")}</span>
        </h3>
        {kind === "missing" && (
          <button type="button" onClick={() => choose(store, { add: names })}>
            Add {counted(names.length)} to your key
          </button>
        )}
      </div>
      <List
        items={names}
        keyOf={(name) => name}
        estimate={32}
        label={title}
        render={(name) => <Difference store={store} name={name} kind={kind} />}
      />
    </section>
  );
}

function Difference({
  store,
  name,
  kind,
}: {
  readonly store: Store;
  readonly name: string;
  readonly kind: "missing" | "excess" | "match";
}): VNode {
  const calls = store.report.value?.calls.filter((call) => call.scopes.includes(name)) ?? [];
  return (
    <div class="difference">
      <Name text={name} /> <Badge kind={kind} text={kind === "match" ? "granted" : kind} />
      {calls.length > 0 && (
        <ul class="sites muted">
          {calls.map(({ file, line, operation }) => (
            <li key={`${file}:${line} ${operation}`}>
              <code>
                {clean(file)}:{line}
              </code>{" "}
              {clean(operation)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
