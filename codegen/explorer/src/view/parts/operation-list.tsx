import type { VNode } from "preact";
import type { Operation } from "../../../../src/catalog/catalog.ts";
import { clean } from "./words.tsx";

/** Operations, one on a line. */
export function OperationList({ operations }: { readonly operations: readonly Operation[] }): VNode {
  return (
    <ul class="operations">
      {operations.map(({ id, method, path }) => (
        <li key={id}>
          <OperationName method={method} path={path} />
        </li>
      ))}
    </ul>
  );
}

/** The method and the path of an operation or of a request. */
export function OperationName({ method, path }: { readonly method: string; readonly path: string }): VNode {
  return (
    <code class="operation">
      <b class={`method ${method.toLowerCase()}`}>{method}</b> <bdi>{clean(path)}</bdi>
    </code>
  );
}
