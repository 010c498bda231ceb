import type { Catalog, Operation, RetiredScope } from "../catalog.ts";
import type { Declarations } from "./declared.ts";
import type { Problem } from "../finding.ts";
import type { ReportAt } from "./locate.ts";
import { allOf, quote, type Path } from "../../text/show.ts";
import { suggestFrom, type Suggest } from "../../text/suggest.ts";

/** Reports every scope that a scope, a preset, an operation or a retired name names and that is not declared. */
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

/** A scope that an entry names, and where. */
interface Use {
  readonly path: Path;
  readonly name: string;
}

function listUses(names: readonly string[] | undefined, ...path: Path): readonly Use[] {
  return (names ?? []).map((name, index) => ({ path: [...path, index], name }));
}

function* findUses({ scopes, presets, operations, retired }: Catalog): Iterable<Use> {
  for (const { name, implies } of scopes) yield* listUses(implies, "scopes", name, "implies");
  for (const { id, read, full } of presets) {
    yield* listUses(read, "presets", id, "read");
    yield* listUses(full, "presets", id, "full");
  }
  for (const operation of operations) yield* findNeeded(operation);
  for (const { name, use } of retired) yield* listUses(use, "retired", name, "use");
}

function* findNeeded({ id, allOf: all, anyOf, byParameter }: Operation): Iterable<Use> {
  const path = ["operations", id];
  yield* listUses(all, ...path, "allOf");
  const stated = new Set(byParameter?.values.map(({ scope }) => scope));
  for (const [index, entry] of (anyOf ?? []).entries()) {
    // A scope that stands for a value of a parameter is reported there.
    if (typeof entry !== "string") yield* listUses(entry.allOf, ...path, "anyOf", index, "allOf");
    else if (!stated.has(entry)) yield { path: [...path, "anyOf", index], name: entry };
  }
  for (const { value, scope } of byParameter?.values ?? []) {
    yield { path: [...path, "byParameter", byParameter?.parameter ?? "", value], name: scope };
  }
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
