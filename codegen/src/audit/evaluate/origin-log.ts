import type { ts } from "../syntax/typescript.ts";
import type { Origin } from "../values/origin.ts";
import { createLog, type Log } from "./log.ts";

/** Notes from which origins the answers in progress follow. Runs that ask each other share one log. */
export interface OriginLog extends Log<Origin> {
  /** Notes the origin that an expression reads, if it reads one. */
  read(node: ts.Node): void;
}

/** Creates a log for the origins that expressions read. */
export function createOriginLog(byExpression: ReadonlyMap<ts.Node, Origin> = new Map()): OriginLog {
  const log = createLog<Origin>();
  return {
    ...log,
    read: (node) => {
      const origin = byExpression.get(node);
      if (origin !== undefined) log.note(origin);
    },
  };
}
