import type { VNode } from "preact";
import type { Remark } from "../../model/remarks.ts";
import { counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { Name, Words } from "../parts/words.tsx";

const titles: Readonly<Record<Remark["kind"], string>> = {
  escalates: "can widen its own rights or those of others",
  legacy: "is legacy",
  implied: "brings other scopes with it",
};

/** What is escalating, legacy or automatic, and why. */
export function Remarks({ store: { remarks, explored } }: { readonly store: Store }): VNode {
  const { automatic } = explored.catalog;
  return (
    <div class="remarks">
      {(["escalates", "legacy", "implied"] as const).map((kind) => (
        <RemarkGroup key={kind} kind={kind} remarks={remarks.value.filter((remark) => remark.kind === kind)} />
      ))}
      {automatic.length > 0 && (
        <details class="remark automatic">
          <summary>The provider adds up to {counted(automatic.length)} by itself</summary>
          <ul>
            {automatic.map(({ name, description }) => (
              <li key={name}>
                <Name text={name} /> <Words text={description ?? ""} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The largest number of remarks that a person reads. */
const most = 100;

function RemarkGroup({
  kind,
  remarks,
}: {
  readonly kind: Remark["kind"];
  readonly remarks: readonly Remark[];
}): VNode | null {
  const [first] = remarks;
  if (first === undefined) return null;
  return (
    <details class={`remark ${kind}`}>
      <summary>
        {remarks.length === 1 ? <Name text={first.scope} /> : counted(remarks.length)}{" "}
        {remarks.length === 1 ? titles[kind] : titles[kind].replace(/^is /u, "are ").replace(/^brings/u, "bring")}
      </summary>
      <ul>
        {remarks.slice(0, most).map(({ scope, why }) => (
          <li key={scope}>
            <Name text={scope} /> <Words text={why} />
          </li>
        ))}
        {remarks.length > most && <li>and {remarks.length - most} more</li>}
      </ul>
    </details>
  );
}
