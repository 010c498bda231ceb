import { quote, visible } from "../../text/show.ts";
import { counted } from "../../text/counted.ts";
import { table } from "../../text/table.ts";
import { isDrift, type KeyDrift, type UnknownName } from "./compare-keys.ts";
import type { EscalatingScope } from "./escalating-scopes.ts";
import { nameOf } from "../../answers/key-name.ts";

/** Prints the scopes of all keys that drifted as one table; nothing if there is no drift. */
export function printTable(drifts: readonly KeyDrift[]): readonly string[] {
  const rows = drifts.flatMap(rowsOf);
  return rows.length === 0 ? [] : table([["KEY", "DRIFT", "SCOPE", "MEANING"], ...rows]);
}

function rowsOf(drift: KeyDrift): readonly (readonly string[])[] {
  const row = (kind: string, { name, suggestion }: UnknownName, meaning: string): readonly string[] => {
    const help = suggestion === undefined ? "" : ` Did you mean ${quote(suggestion)}?`;
    return [nameOf(drift), kind, visible(name), `${meaning}.${help}`];
  };
  return [
    ...drift.missing.map((name) => row("missing", { name }, "declared, but the key lacks it")),
    ...drift.dropped.map((name) => row("dropped", name, "declared, but no such key can be given it")),
    ...drift.unexpected.map((name) => row("unexpected", { name }, "the key has it, but it was not declared")),
    ...drift.unknown.map((name) => row("unknown", name, "the key has it, but the catalog does not know it")),
  ];
}

/** Prints a line for a key without drift, and the warning of a key that can widen itself or others. */
export function printSummary(drift: KeyDrift): readonly string[] {
  const key = nameOf(drift);
  const { automatic, escalating } = drift;
  const apart = automatic.length === 0 ? "" : ` (besides ${counted(automatic.length, "automatic scope")})`;
  return [...(isDrift(drift) ? [] : [`${key}: as declared${apart}.`]), ...printWarning(key, escalating)];
}

/** Prints the warning of a key that can make keys or widen itself. */
export function printWarning(key: string, escalating: readonly EscalatingScope[]): readonly string[] {
  if (escalating.length === 0) return [];
  const scopes = escalating.map(({ name, why }) => visible(name) + (why === undefined ? "" : ` (${visible(why)})`));
  return [`${key}: warning: it can make or widen keys with ${scopes.join(", ")}.`];
}
