import type { ImpliedTable } from "../../../../src/scopes/implied-scopes.ts";
import type { Scope } from "../../../src/catalog/catalog.ts";

/** For each scope that implies others all of them, those included that these imply in turn. */
export function impliedTable(scopes: ReadonlyMap<string, Scope>): ImpliedTable {
  return [...scopes.values()].flatMap(({ name, implies = [] }) =>
    implies.length === 0 ? [] : [[name, collect(scopes, implies)] as const],
  );
}

function collect(scopes: ReadonlyMap<string, Scope>, implies: readonly string[]): readonly string[] {
  const found = new Set(implies);
  // A set gives what is added to it while it is gone through.
  for (const name of found) for (const next of scopes.get(name)?.implies ?? []) found.add(next);
  return [...found];
}
