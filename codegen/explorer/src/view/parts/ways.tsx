import type { VNode } from "preact";
import type { Operation } from "../../../../src/catalog/catalog.ts";
import { isFree, waysOf } from "../../model/needs.ts";
import { choose } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { clean, Name } from "./words.tsx";

/** What an operation needs: a button for each alternative, the least privileged first. */
export function Ways({ store, operation }: { readonly store: Store; readonly operation: Operation }): VNode {
  const ways = waysOf(operation);
  if (ways === undefined) return <>It is unknown which scope it needs.</>;
  if (isFree(operation)) return <>Any valid key may call it.</>;
  return (
    <>
      {ways.length > 1 ? "Needs one of " : "Needs "}
      {ways.map(({ allOf, keyTypes }) => (
        <button
          type="button"
          class="use"
          key={allOf.join(" ")}
          title={keyTypes && `Only on: ${clean(keyTypes.join(", "))}`}
          onClick={() => choose(store, { add: allOf })}
        >
          Choose{" "}
          {allOf.map((name) => (
            <Name text={name} key={name} />
          ))}
        </button>
      ))}
    </>
  );
}
