import { useComputed, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Operation } from "../../../../src/catalog/catalog.ts";
import type { Store } from "../../state/store.ts";
import { OperationName } from "../parts/operation-list.tsx";
import { List } from "../parts/virtual-list.tsx";

/** All operations of the catalog, to pick from. */
export function OperationPicker({ store }: { readonly store: Store }): VNode | null {
  const { explored } = store;
  const question = useSignal("");
  const found = useComputed(() => {
    const words = question.value.toLowerCase().split(/\s+/u).filter(Boolean);
    return explored.catalog.operations.filter(({ id }) => words.every((word) => id.toLowerCase().includes(word)));
  });
  if (explored.catalog.operations.length === 0) return null;
  return (
    <section class="picker" aria-label="Pick operations">
      <h3>Pick operations</h3>
      <label class="field">
        <span class="hidden">Filter operations</span>
        <input
          type="search"
          placeholder="Filter operations"
          value={question}
          onInput={({ currentTarget }) => (question.value = currentTarget.value)}
        />
      </label>
      <List
        items={found.value}
        keyOf={({ id }) => id}
        estimate={34}
        label="Operations"
        render={(operation) => <PickRow store={store} operation={operation} />}
      />
    </section>
  );
}

function PickRow({ store, operation }: { readonly store: Store; readonly operation: Operation }): VNode {
  const { requests } = store;
  const { method, path } = operation;
  const isPicked = store.least.value.calls.some((call) => call.operation === operation);
  const toggle = (): void => {
    const others = store.least.peek().calls.filter((call) => call.operation !== operation);
    const kept = others.map(({ request }) => request);
    requests.value = isPicked ? kept : [...kept, { method, url: path }];
  };
  return (
    <label class="check pick">
      <input type="checkbox" checked={isPicked} onChange={toggle} />
      <OperationName method={method} path={path} />
    </label>
  );
}
