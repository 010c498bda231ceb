import type { ts } from "../syntax/typescript.ts";
import { functionAround, type FunctionNode } from "../syntax/nodes.ts";
import type { CallGraph } from "./sites.ts";

/**
 * The functions of other files that lead to a place as far as calls of them are known, if no file of these leads there;
 * undefined if one does.
 */
export function waysTo(
  place: ts.Node,
  graph: CallGraph,
  isOwn: (file: ts.SourceFile) => boolean,
): ReadonlySet<FunctionNode> | undefined {
  const ways = new Set<FunctionNode>();
  const open: ts.Node[] = [place];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isOwn(node.getSourceFile())) return undefined;
    const owner = functionAround(node);
    // Only named files and their imports are read.
    if (owner === undefined) return undefined;
    if (ways.has(owner)) continue;
    ways.add(owner);
    for (const { call } of graph.sitesOf(owner)) open.push(call);
  }
  return ways;
}
