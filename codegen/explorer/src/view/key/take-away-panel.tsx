import { useComputed, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { copyText } from "../../state/copy.ts";
import { linkTo } from "../../state/link.ts";
import type { Store } from "../../state/store.ts";
import { takeAways, type TakeAway } from "../../take/take-away.ts";

/** Longer texts are shown in part; a copy has all of them. */
const longestShown = 20_000;

/** The key in a form that other tools take, each copied by one button or one key. */
export function TakeAwayPanel({ store }: { readonly store: Store }): VNode {
  const { explored, choice } = store;
  const chosen = useSignal<TakeAway["id"]>("typescript");
  const text = useComputed(() => takeAways.find(({ id }) => id === chosen.value)?.print(explored, choice.value));
  const offered = takeAways.filter(
    ({ id, print }) => id === "typescript" || print(explored, sample(store)) !== undefined,
  );
  const format = offered.find(({ id }) => id === chosen.value) ?? takeAways[0];
  return (
    <section class="take" aria-label="Take away">
      <div class="tabs small" role="group" aria-label="Form">
        {offered.map(({ id, title }) => (
          <button type="button" key={id} aria-pressed={chosen.value === id} onClick={() => (chosen.value = id)}>
            {title}
          </button>
        ))}
      </div>
      {text.value === undefined ? (
        <p class="empty">Choose at least one scope.</p>
      ) : (
        <pre class="code" tabIndex={0} aria-label={format?.title ?? ""}>
          <code>{shown(text.value)}</code>
        </pre>
      )}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={text.value === undefined}
          onClick={() => void copyText(store, text.value ?? "", format?.title ?? "")}
        >
          Copy {format?.title} <kbd>{format?.key}</kbd>
        </button>
        <button type="button" onClick={() => void copyText(store, linkTo(store), "link")}>
          Copy link <kbd>l</kbd>
        </button>
        {format?.id === "page" && text.value !== undefined && (
          <a href={text.value} target="_blank" rel="noreferrer noopener">
            Open the page
          </a>
        )}
      </div>
    </section>
  );
}

/** A choice of one scope, to see which forms the catalog has. */
function sample({ explored, choice }: Store): Parameters<TakeAway["print"]>[1] {
  const { keyType } = choice.value;
  const [scope = ""] = explored.keyTypes.get(keyType)?.scopes ?? [];
  return { keyType, name: "", scopes: new Set([scope]) };
}

function shown(text: string): string {
  return text.length > longestShown
    ? `${text.slice(0, longestShown)}\n… ${text.length - longestShown} characters more`
    : text;
}
