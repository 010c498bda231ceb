import type { Problem, Report } from "../finding.ts";
import type { JsonNode } from "../json/json-node.ts";
import type { Path } from "../../text/show.ts";

/** Takes a finding by its path alone: at the value there, or at the key that leads to it. */
export type ReportAt = (path: Path, problem: Problem, at?: "value" | "key") => void;

/** Gives findings in the model their offset in the text. */
export function locateIn(root: JsonNode, report: Report): ReportAt {
  return (path, problem, at = "value") => report({ offset: findOffset(root, path, at), path, ...problem });
}

function findOffset(root: JsonNode, path: Path, at: "value" | "key"): number {
  let node = root;
  let { offset } = root;
  for (const segment of path) {
    const property = node.type === "object" ? node.properties.get(String(segment)) : undefined;
    const next = node.type === "array" ? node.items[Number(segment)] : property?.value;
    if (next === undefined) break;
    node = next;
    offset = at === "key" ? (property?.keyOffset ?? next.offset) : next.offset;
  }
  return offset;
}
