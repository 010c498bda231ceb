import type { Scope } from "../../../src/catalog/catalog.ts";
import type { Explored } from "./explored.ts";

/** Something that a person should know about chosen scopes. */
export interface Remark {
  readonly kind: "escalates" | "legacy" | "implied";
  readonly scope: string;
  readonly why: string;
}

/** Finds the chosen scopes that widen a key, are superseded or bring others with them, with the reason for each. */
export function findRemarks({ scopes }: Explored, chosen: ReadonlySet<string>): readonly Remark[] {
  const remarks = Array.from(chosen, (name) => scopes.get(name)).flatMap((scope) => (scope ? remarksOn(scope) : []));
  const order: readonly Remark["kind"][] = ["escalates", "legacy", "implied"];
  return remarks.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function remarksOn({ name, legacy, escalates, implies = [] }: Scope): readonly Remark[] {
  return [
    ...(escalates === undefined ? [] : [{ kind: "escalates" as const, scope: name, why: escalates }]),
    ...(legacy === undefined ? [] : [{ kind: "legacy" as const, scope: name, why: legacy }]),
    ...(implies.length === 0 ? [] : [{ kind: "implied" as const, scope: name, why: `brings ${implies.join(", ")}` }]),
  ];
}
