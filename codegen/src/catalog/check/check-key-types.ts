import type { Catalog, Scope } from "../catalog.ts";
import type { Declarations } from "./declared.ts";
import type { ReportAt } from "./locate.ts";
import { allOf, quote, type Path } from "../../text/show.ts";

/** A scope that an entry names for keys of some type. */
interface TypedUse {
  readonly name: string;
  readonly keyType: string;
  readonly path: Path;
  readonly hint: string;
}

/** Reports every scope that an entry names for keys of a type that cannot carry it. */
export function checkKeyTypes(catalog: Catalog, { keyTypes }: Declarations, report: ReportAt): void {
  if (keyTypes === undefined) return;
  // A scope or an entry whose own key types are wrong has its issue already.
  const isSound = (scope: Scope): boolean =>
    scope.keyTypes.length > 0 && scope.keyTypes.every((id) => keyTypes.has(id));
  const scopes = new Map(catalog.scopes.filter(isSound).map((scope) => [scope.name, scope]));

  for (const { name, keyType, path, hint } of [...presetUses(catalog), ...alternativeUses(catalog)]) {
    const scope = scopes.get(name);
    if (scope === undefined || !keyTypes.has(keyType) || scope.keyTypes.includes(keyType)) continue;
    report(path, {
      expected: `a scope of key type ${quote(keyType)}`,
      received: `${quote(name)} of key type ${allOf(scope.keyTypes)}`,
      hint,
    });
  }
}

function* presetUses({ presets }: Catalog): Iterable<TypedUse> {
  const hint = "One key has one type: put it into a preset of its own.";
  for (const { id, keyType, read, full } of presets) {
    for (const [level, names] of Object.entries({ read, full })) {
      for (const [index, name] of (names ?? []).entries()) {
        yield { name, keyType, path: ["presets", id, level, index], hint };
      }
    }
  }
}

function* alternativeUses({ operations }: Catalog): Iterable<TypedUse> {
  const hint = "Give these key types an alternative of their own.";
  for (const { id, anyOf = [] } of operations) {
    for (const [entry, alternative] of anyOf.entries()) {
      if (typeof alternative === "string") continue;
      for (const keyType of alternative.keyTypes ?? []) {
        for (const [index, name] of alternative.allOf.entries()) {
          yield { name, keyType, path: ["operations", id, "anyOf", entry, "allOf", index], hint };
        }
      }
    }
  }
}
