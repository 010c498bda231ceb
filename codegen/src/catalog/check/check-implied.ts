import type { Catalog, Scope } from "../catalog.ts";
import type { Declarations } from "./declared.ts";
import type { ReportAt } from "./locate.ts";
import { allOf, quote } from "../../text/show.ts";

/** Reports implied scopes that lead back to the scope itself, and those that keys of the scope's types cannot carry. */
export function checkImplied(catalog: Catalog, { keyTypes }: Declarations, report: ReportAt): void {
  const scopes = new Map(catalog.scopes.map((scope) => [scope.name, scope]));
  for (const scope of catalog.scopes) {
    for (const [index, name] of (scope.implies ?? []).entries()) {
      const implied = scopes.get(name);
      if (implied === undefined) continue;
      const path = ["scopes", scope.name, "implies", index];
      const way = findWay(scopes, name, scope.name);
      const lacking = scope.keyTypes.filter((id) => keyTypes?.has(id) === true && !implied.keyTypes.includes(id));
      if (way !== undefined) {
        const received = name === scope.name ? "the scope itself" : `${quote(name)}, which implies it in turn`;
        const hint = way.length > 2 ? `The circle is ${[scope.name, ...way].map(quote).join(" → ")}.` : undefined;
        report(path, { expected: "a scope that does not imply this one", received, hint });
      } else if (lacking.length > 0) {
        const expected = `a scope of key type ${allOf(lacking)}`;
        const received = `${quote(name)} of key type ${allOf(implied.keyTypes)}`;
        report(path, { expected, received, hint: `Every key with ${quote(scope.name)} must be able to have it.` });
      }
    }
  }
}

/** The scopes from one to another along what they imply, both included; `undefined` if there is no way. */
function findWay(scopes: ReadonlyMap<string, Scope>, from: string, to: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  // Grows while it is walked.
  for (const name of cameFrom.keys()) {
    if (name === to) return wayTo(name, cameFrom);
    for (const implied of scopes.get(name)?.implies ?? []) if (!cameFrom.has(implied)) cameFrom.set(implied, name);
  }
  return undefined;
}

function wayTo(name: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const before = cameFrom.get(name);
  return before === undefined ? [name] : [...wayTo(before, cameFrom), name];
}
