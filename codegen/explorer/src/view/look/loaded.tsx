import type { VNode } from "preact";
import { counted } from "../../state/actions.ts";
import type { Store } from "../../state/store.ts";
import { clean } from "../parts/words.tsx";

/** What was dropped in, each with a button that takes it out again. */
export function Loaded({ store: { report, keys, refusal } }: { readonly store: Store }): VNode | null {
  if (report.value === undefined && keys.value.length === 0 && refusal.value === "") return null;
  return (
    <ul class="loaded" aria-label="What was dropped in">
      {report.value && (
        <Item
          text={`Audit report: ${counted(report.value.scopes.length)}, ${counted(report.value.calls.length, "call")}`}
          onRemove={() => (report.value = undefined)}
        />
      )}
      {keys.value.map((key, index) => (
        <Item
          key={index}
          text={`Key ${clean(key.name)}: ${counted(key.scopes.length)}`}
          onRemove={() => (keys.value = keys.value.filter((other) => other !== key))}
        />
      ))}
      {refusal.value !== "" && <Item text="A refusal" onRemove={() => (refusal.value = "")} />}
    </ul>
  );
}

function Item({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }): VNode {
  return (
    <li>
      {text}
      <button type="button" class="remove" aria-label={`Take out: ${text}`} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
