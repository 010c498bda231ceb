import { quote, visible } from "../catalog/show.ts";
import { counted } from "../output.ts";
import type { KeyDrift, UnknownName } from "./compare-keys.ts";

/** How a key differs from what was declared, a line for each scope; one line where it does not. */
export function printDrift(drift: KeyDrift, drifted: boolean): readonly string[] {
  const { key, missing, dropped, unexpected, unknown, automatic, escalating } = drift;
  const line = (kind: string, words: string): string => `${key}: ${kind} ${words}`;
  return [
    ...missing.map((name) => line("missing", `${visible(name)}: declared, but the key lacks it.`)),
    ...dropped.map((name) =>
      line("dropped", `${visible(name.name)}: declared, but no such key can be given it.${hint(name)}`),
    ),
    ...unexpected.map((name) => line("unexpected", `${visible(name)}: the key has it, but it was not declared.`)),
    ...unknown.map((name) =>
      line("unknown", `${visible(name.name)}: the key has it, but the catalog does not know it.${hint(name)}`),
    ),
    ...(drifted
      ? []
      : [line("as declared", automatic.length > 0 ? `(${counted(automatic.length, "automatic scope")} apart).` : "")]),
    ...(escalating.length > 0
      ? [line("warning:", `it can mint or widen keys with ${escalating.map(visible).join(", ")}.`)]
      : []),
  ].map((text) => text.trimEnd());
}

function hint({ suggestion }: UnknownName): string {
  return suggestion === undefined ? "" : ` Did you mean ${quote(suggestion)}?`;
}
