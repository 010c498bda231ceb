import { quote, visible } from "../../text/show.ts";
import { counted } from "../../text/counted.ts";
import { isDrift, type KeyDrift, type UnknownName } from "./compare-keys.ts";
import { nameOf } from "../../answers/key-name.ts";

/** How a key differs from what was declared, a line for each scope; one line where it does not. */
export function printDrift(drift: KeyDrift): readonly string[] {
  const { missing, dropped, unexpected, unknown, automatic, escalating } = drift;
  const key = nameOf(drift);
  const line = (kind: string, words: string): string => `${key}: ${kind} ${words}`;
  const apart = automatic.length === 0 ? "" : ` (${counted(automatic.length, "automatic scope")} apart)`;
  return [
    ...missing.map((name) => line("missing", `${visible(name)}: declared, but the key lacks it.`)),
    ...dropped.map((name) =>
      line("dropped", `${visible(name.name)}: declared, but no such key can be given it.${hint(name)}`),
    ),
    ...unexpected.map((name) => line("unexpected", `${visible(name)}: the key has it, but it was not declared.`)),
    ...unknown.map((name) =>
      line("unknown", `${visible(name.name)}: the key has it, but the catalog does not know it.${hint(name)}`),
    ),
    ...(isDrift(drift) ? [] : [`${key}: as declared${apart}.`]),
    ...printWarning(key, escalating),
  ];
}

/** A warning of a key that can mint or widen keys. */
export function printWarning(key: string, escalating: readonly string[]): readonly string[] {
  if (escalating.length === 0) return [];
  return [`${key}: warning: it can mint or widen keys with ${escalating.map(visible).join(", ")}.`];
}

function hint({ suggestion }: UnknownName): string {
  return suggestion === undefined ? "" : ` Did you mean ${quote(suggestion)}?`;
}
