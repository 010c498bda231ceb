import { ts } from "../syntax/typescript.ts";
import { literal } from "../values/possible.ts";
import { nameText } from "../syntax/nodes.ts";
import type { Lazy } from "../values/value.ts";

/** The members of an enum and their values. */
export function enumEntries(declaration: ts.EnumDeclaration): ReadonlyMap<string, Lazy> {
  const entries = new Map<string, Lazy>();
  let next = 0;
  for (const { name, initializer } of declaration.members) {
    const key = nameText(name);
    if (key === undefined) continue;
    if (initializer && ts.isNumericLiteral(initializer)) next = Number(initializer.text);
    const value = String(next++);
    entries.set(key, initializer ? (run) => run.evaluate(initializer, undefined) : () => literal(value));
  }
  return entries;
}
