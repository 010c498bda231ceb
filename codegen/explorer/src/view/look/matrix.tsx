import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import { layMatrix, type Cell, type MatrixRow, type ScopeState } from "../../model/comparison.ts";
import type { Store } from "../../state/store.ts";
import { clean, Words } from "../parts/words.tsx";

const states: readonly ScopeState[] = ["match", "missing", "excess", "unused"];
/** A field with more scopes than this is drawn as one bar. */
const mostDots = 24;
/** The most rows in one column of the picture. */
const rowsInColumn = 24;

/** The catalog as a matrix: groups by levels, a mark for each scope. */
export function Matrix({ store }: { readonly store: Store }): VNode {
  const { keyType, comparison } = store;
  const rows = useComputed(() => layMatrix(keyType.value, comparison.value.states));
  const { needed, granted } = comparison.value;
  const parts = inColumns(rows.value);
  return (
    <section class="picture" aria-label="The whole catalog">
      <p class="sides">
        {granted === undefined
          ? needed === undefined
            ? "Nothing is chosen or dropped in yet."
            : `What ${clean(needed)} needs.`
          : needed === undefined
            ? `What ${clean(granted)} may do.`
            : `What ${clean(needed)} needs, against what ${clean(granted)} has.`}
      </p>
      <Legend isCompared={needed !== undefined && granted !== undefined} />
      <div class="columns">
        {parts.map((part, index) => (
          <table class="matrix" key={index}>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col">Read</th>
                <th scope="col">Write</th>
              </tr>
            </thead>
            <tbody>
              {part.map((row) => (
                <Row row={row} states={comparison.value.states} key={row.group.id ?? ""} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

/** The rows in columns of equal height. */
function inColumns(rows: readonly MatrixRow[]): readonly (readonly MatrixRow[])[] {
  const columns = Math.ceil(rows.length / rowsInColumn);
  const height = Math.ceil(rows.length / Math.max(1, columns));
  return Array.from({ length: columns }, (_, index) => rows.slice(index * height, (index + 1) * height));
}

function Legend({ isCompared }: { readonly isCompared: boolean }): VNode {
  const words: readonly (readonly [ScopeState, string])[] = isCompared
    ? [
        ["match", "needed and granted"],
        ["missing", "missing"],
        ["excess", "in excess"],
        ["unused", "neither"],
      ]
    : [
        ["match", "granted"],
        ["unused", "not granted"],
      ];
  return (
    <ul class="legend" aria-label="Legend">
      {words.map(([state, text]) => (
        <li key={state}>
          <i class={`dot ${state}`} /> {text}
        </li>
      ))}
    </ul>
  );
}

function Row({
  row,
  states: all,
}: {
  readonly row: MatrixRow;
  readonly states: ReadonlyMap<string, ScopeState>;
}): VNode {
  return (
    <tr>
      <th scope="row">
        <Words text={row.group.title} />
      </th>
      <Field cell={row.read} states={all} />
      <Field cell={row.write} states={all} />
    </tr>
  );
}

function Field({
  cell,
  states: all,
}: {
  readonly cell: Cell;
  readonly states: ReadonlyMap<string, ScopeState>;
}): VNode {
  const { scopes, counts } = cell;
  const words = states.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
  return (
    <td>
      <span class="hidden">{words.join(", ") || "none"}</span>
      {scopes.length > mostDots ? (
        <span class="bar" aria-hidden="true">
          {states.map((state) => (
            <i key={state} class={`dot ${state}`} style={{ flexGrow: counts[state] }} hidden={counts[state] === 0} />
          ))}
        </span>
      ) : (
        <span class="dots" aria-hidden="true">
          {scopes.map((name) => (
            <i key={name} class={`dot ${all.get(name) ?? "unused"}`} title={clean(name)} />
          ))}
        </span>
      )}
    </td>
  );
}
