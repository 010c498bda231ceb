import type { Problem, Report } from "../finding.ts";
import { describeNode, type JsonNode } from "../json/json-node.ts";
import type { Path } from "../../text/show.ts";

/** Where a parser stands: a node, the way to it, and who takes the findings. */
export interface Place {
  readonly node: JsonNode;
  readonly path: Path;
  readonly report: Report;
}

/**
 * Turns a node into a value. A parser always answers: where the node is wrong it reports that and answers its stand-in,
 * so that the rest of the catalog is still looked at.
 */
export interface Parser<Value> {
  /** What the node should be, to continue "expected …". */
  readonly expected: string;
  readonly standIn: Value;
  readonly parse: (place: Place) => Value;
}

/** Reports that the node at a place is not what was expected, and answers the stand-in. */
export function refuse<Value>(place: Place, problem: Omit<Problem, "received">, standIn: Value): Value {
  const { node, path, report } = place;
  report({ offset: node.offset, path, received: describeNode(node), ...problem });
  return standIn;
}
