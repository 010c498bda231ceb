import type { VNode } from "preact";
import { takeEvidence } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { DropField } from "../parts/drop-field.tsx";
import { Differences } from "./differences.tsx";
import { Loaded } from "./loaded.tsx";
import { Matrix } from "./matrix.tsx";
import { RefusalHelp } from "./refusal-help.tsx";

/** One picture of the catalog: what is needed, granted, missing and in excess. */
export function LookView({ store }: { readonly store: Store }): VNode {
  return (
    <>
      <h2>Look at the whole</h2>
      <p class="muted">
        Drop in an audit report, the saved answer of one key or two, or a 403. Everything stays in this page.
      </p>
      <DropField
        label="Report, key or refusal"
        hint={'{ "scopes": ["mail.send", …] }'}
        onText={(text, name) => takeEvidence(store, text, name)}
      />
      <Loaded store={store} />
      <RefusalHelp store={store} />
      <Matrix store={store} />
      <Differences store={store} />
    </>
  );
}
