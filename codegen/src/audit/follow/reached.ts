import type { ts } from "../syntax/typescript.ts";
import { functionAround, type FunctionNode } from "../syntax/nodes.ts";
import type { CallGraph } from "./sites.ts";

/**
 * Whether code at a place runs because of one of these files: it stands in one, it runs when its file is imported, or a
 * function that is called from there leads to it.
 */
export function isReached(place: ts.Node, graph: CallGraph, isOwn: (file: ts.SourceFile) => boolean): boolean {
  const seen = new Set<FunctionNode>();
  const open: ts.Node[] = [place];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isOwn(node.getSourceFile())) return true;
    const owner = functionAround(node);
    // Only named files and their imports are read.
    if (owner === undefined) return true;
    if (seen.has(owner)) continue;
    seen.add(owner);
    for (const { call } of graph.sitesOf(owner)) open.push(call);
  }
  return false;
}
