import { relative } from "node:path";
import { counted } from "../../../text/counted.ts";
import type { Catalog } from "../../../catalog/catalog.ts";
import { visible } from "../../../text/show.ts";
import type { AuditResult } from "../audit-result.ts";

/** Returns the result in one sentence. */
export function summary(result: AuditResult, catalog: Catalog): string {
  const { scopes, keyType, keys, read } = result;
  const provider = catalog.provider ?? "the provider";
  const files = `${counted(read.files, "file")} below ${showRoots(read.roots)}`;
  const found = countCalls(result);
  if (found === undefined && read.traced === 0)
    return `${files} read, and ${read.files === 1 ? "it does not mention" : "none mentions"} ${provider}: no scope is needed.`;
  const traced = read.traced === 0 ? "" : `, ${read.traced} with a trace of ${provider}`;
  const counts = `${found ?? "0 calls"} in ${files}${traced}`;
  if (keys)
    return `${counts}: the scopes need ${keys.length} keys: ${keys.map((key) => key.keyType).join(", ")}. Use separate keys.`;
  if (keyType === null) return `${counts}: ${noScope(result)}.`;
  const title = catalog.keyTypes.find(({ id }) => id === keyType)?.title ?? keyType;
  return `${counts}: ${counted(scopes.length, "scope")} for one key (${title}).`;
}

/** Says that no scope is needed, or, if calls are left whose scopes are not known, that none is known to be. */
export function noScope({ unresolved, unknownScope, uncataloged }: AuditResult): string {
  const open = unresolved.length + unknownScope.length + uncataloged.length;
  return open === 0 ? "no call needs a scope" : "no scope is known to be needed";
}

/** Returns the number of calls, with those whose scopes are not known; undefined if there are none. */
function countCalls({ calls, unknownScope, uncataloged, unresolved }: AuditResult): string | undefined {
  const known = [calls, unknownScope, uncataloged].reduce((sum, { length }) => sum + length, 0);
  if (known + unresolved.length === 0) return undefined;
  const unclear = [
    ...(unknownScope.length > 0 ? [`${unknownScope.length} of unknown scope`] : []),
    ...(uncataloged.length > 0 ? [`${uncataloged.length} not in the catalog`] : []),
  ].join(", ");
  const all = `${counted(known, "call")}${unclear === "" ? "" : ` (${unclear})`}`;
  return unresolved.length === 0 ? all : `${all} and ${unresolved.length} unresolved`;
}

function showRoots(roots: readonly string[]): string {
  return roots.map((root) => visible(relative(process.cwd(), root) || ".")).join(", ");
}
