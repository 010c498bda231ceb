import { relative } from "node:path";
import { counted } from "../../../text/counted.ts";
import type { Catalog } from "../../../catalog/catalog.ts";
import { visible } from "../../../text/show.ts";
import type { AuditResult } from "../audit-result.ts";

/** Returns the result in one sentence. */
export function summary(result: AuditResult, catalog: Catalog): string {
  const { calls, scopes, keyType, keys, unresolved, read } = result;
  const provider = catalog.provider ?? "the provider";
  const files = `${counted(read.files, "file")} below ${showRoots(read.roots)}`;
  if (keys)
    return `${counted(calls.length, "call")} in ${files}: the scopes need ${keys.length} keys: ${keys.map((key) => key.keyType).join(", ")}. Use separate keys.`;
  if (read.traced === 0 && unresolved.length === 0)
    return `${files} read, and ${read.files === 1 ? "it does not mention" : "none mentions"} ${provider}: no scope is needed.`;
  const open = unresolved.length > 0 ? ` and ${unresolved.length} unresolved` : "";
  const found = `${counted(calls.length, "call")}${open} in ${files}, ${read.traced} with a trace of ${provider}`;
  if (keyType === null) return `${found}: ${open === "" ? "no call needs a scope" : "no scope is known to be needed"}.`;
  const title = catalog.keyTypes.find(({ id }) => id === keyType)?.title ?? keyType;
  return `${found}: ${counted(scopes.length, "scope")} for one key (${title}).`;
}

function showRoots(roots: readonly string[]): string {
  return roots.map((root) => visible(relative(process.cwd(), root) || ".")).join(", ");
}
