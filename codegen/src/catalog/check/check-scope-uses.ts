import type { Catalog, RetiredScope } from "../catalog.ts";
import type { Declarations } from "./declared.ts";
import type { Problem } from "../finding.ts";
import type { ReportAt } from "./locate.ts";
import { allOf, quote, type Path } from "../../text/show.ts";
import { suggestFrom, type Suggest } from "../../text/suggest.ts";

/** Reports every scope that a preset, an operation or a retired name uses and nothing declares. */
export function checkScopeUses(catalog: Catalog, { scopes }: Declarations, report: ReportAt): void {
  if (scopes === undefined) return;
  const suggest = suggestFrom(scopes);
  const automatic = new Set(catalog.automatic.map(({ name }) => name));
  const retired = new Map(catalog.retired.map((entry) => [entry.name, entry]));

  for (const { path, name } of findUses(catalog)) {
    if (scopes.has(name) || name === "") continue;
    const entry = retired.get(name);
    if (automatic.has(name)) report(path, describeAutomatic(name));
    else if (entry !== undefined) report(path, describeRetired(entry, scopes));
    else report(path, describeUnknown(name, suggest));
  }
}

function* findUses({ presets, operations, retired }: Catalog): Iterable<{ path: Path; name: string }> {
  const list = (names: readonly string[] | undefined, ...path: Path): { path: Path; name: string }[] =>
    (names ?? []).map((name, index) => ({ path: [...path, index], name }));

  for (const { id, read, full } of presets) {
    yield* list(read, "presets", id, "read");
    yield* list(full, "presets", id, "full");
  }
  for (const { id, allOf: all, anyOf } of operations) {
    yield* list(all, "operations", id, "allOf");
    yield* list(anyOf, "operations", id, "anyOf");
  }
  for (const { name, use } of retired) yield* list(use, "retired", name, "use");
}

const expected = "a declared scope";

function describeUnknown(name: string, suggest: Suggest): Problem {
  return { expected, received: quote(name), suggestion: suggest(name) };
}

function describeAutomatic(name: string): Problem {
  const hint = "Automatic scopes are never requested: remove it.";
  return { expected, received: `${quote(name)}, an automatic scope`, hint };
}

function describeRetired({ name, use }: RetiredScope, scopes: ReadonlySet<string>): Problem {
  const received = `${quote(name)}, a retired name`;
  const usable = use.filter((candidate) => scopes.has(candidate));
  if (usable.length === 0) return { expected, received, hint: "Nothing replaces it: remove it." };
  if (usable.length === 1) return { expected, received, suggestion: usable[0] };
  return { expected, received, hint: `Use ${allOf(usable)} instead.` };
}
