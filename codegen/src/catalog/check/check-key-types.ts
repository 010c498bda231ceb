import type { Catalog, Scope } from "../catalog.ts";
import type { Declarations } from "./declared.ts";
import type { ReportAt } from "./locate.ts";
import { allOf, quote } from "../../text/show.ts";

/** Reports every scope of a preset that keys of the preset's type cannot carry. */
export function checkKeyTypes(catalog: Catalog, { keyTypes }: Declarations, report: ReportAt): void {
  if (keyTypes === undefined) return;
  // A scope or a preset whose own key types are wrong has its issue already.
  const isSound = (scope: Scope): boolean =>
    scope.keyTypes.length > 0 && scope.keyTypes.every((id) => keyTypes.has(id));
  const scopes = new Map(catalog.scopes.filter(isSound).map((scope) => [scope.name, scope]));

  for (const { id, keyType, read, full } of catalog.presets.filter((preset) => keyTypes.has(preset.keyType))) {
    for (const [level, names] of Object.entries({ read, full })) {
      names?.forEach((name, index) => {
        const scope = scopes.get(name);
        if (scope === undefined || scope.keyTypes.includes(keyType)) return;
        report(["presets", id, level, index], {
          expected: `a scope of key type ${quote(keyType)}`,
          received: `${quote(name)} of key type ${allOf(scope.keyTypes)}`,
          hint: "One key has one type: put it into a preset of its own.",
        });
      });
    }
  }
}
