import type { ts } from "../syntax/typescript.ts";
import type { Origin } from "../values/origin.ts";

/** Notes from which origins the answers in progress follow. Runs that ask each other share one log. */
export interface OriginLog {
  /** Notes the origin that an expression reads, if it reads one. */
  read(node: ts.Node): void;
  /** Notes the origins of an answer that is known already. */
  add(origins: ReadonlySet<Origin> | undefined): void;
  /** Begins an answer. The returned function ends it and gives its origins, which then count for the answer around it too. */
  begin(): () => ReadonlySet<Origin> | undefined;
}

/** Creates a log for the origins that expressions read. */
export function createOriginLog(byExpression: ReadonlyMap<ts.Node, Origin> = new Map()): OriginLog {
  let current: Set<Origin> | undefined;
  const add: OriginLog["add"] = (origins) => {
    if (origins === undefined) return;
    current ??= new Set();
    for (const origin of origins) current.add(origin);
  };
  return {
    read: (node) => {
      const origin = byExpression.get(node);
      if (origin !== undefined) (current ??= new Set()).add(origin);
    },
    add,
    begin: () => {
      const outer = current;
      current = undefined;
      return () => {
        const own = current;
        current = outer;
        add(own);
        return own;
      };
    },
  };
}
