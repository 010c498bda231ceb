import type { Way } from "../read/needs.ts";
import type { Entry, Section } from "./entry.ts";
import { isWholeList } from "./whole-list.ts";
import { leastFirst } from "./least-first.ts";
import type { HostedOperation } from "./without-repeats.ts";

/** Describes an operation: what it needs, on which host, and what the document says beside that. */
export function operationEntry(
  { operation, host, needs, isMixed }: HostedOperation,
  scopes: Section,
  keyTypes: number,
  source: string,
): Entry {
  const isWhole = needs.several.some((list) => isWholeList(list, scopes.size));
  const notes = [
    ...(isWhole ? ["The document lists all scopes."] : []),
    ...(operation.isDeprecated ? ["The document marks it as deprecated."] : []),
    ...(isMixed ? ["Calls that differ only in their query, fragment or parameters need different scopes."] : []),
    ...needs.together.map((names) => `The document asks for keys of several types at once: ${names.join(", ")}.`),
    ...(needs.isOptional === true ? ["The document allows it without a key as well."] : []),
    ...(needs.silent.length > 0 && needs.ways !== undefined
      ? [`Also takes ${needs.silent.join(", ")}, for which the document names no scopes.`]
      : []),
  ];
  return {
    ...(isWhole ? { evidence: "unknown" } : needsEntry(needs.ways, scopes, keyTypes)),
    ...(host !== undefined && { host }),
    ...(notes.length > 0 && { note: notes.join(" ") }),
    sources: [source],
  };
}

function needsEntry(ways: readonly Way[] | undefined, scopes: Section, keyTypes: number): Entry {
  const [first, second] = ways ?? [];
  if (ways === undefined || first === undefined) return { evidence: "unknown" };
  const evidence = "documented";
  if (ways.some((way) => way.scopes.length === 0)) return { allOf: [], evidence };
  const isShared = (way: Way): boolean =>
    keyTypes > 1 && way.scheme !== undefined && way.scopes.every((scope) => sharedBy(scopes.get(scope)) > 1);
  if (second === undefined && !isShared(first)) return { allOf: first.scopes, evidence };
  const anyOf = leastFirst(ways, scopes).map((way) => {
    const { scopes: all, scheme } = way;
    if (isShared(way)) return { allOf: all, keyTypes: [scheme] };
    return all.length === 1 ? all[0] : { allOf: all };
  });
  return { anyOf, evidence };
}

function sharedBy(scope: Entry | undefined): number {
  const keyTypes = scope?.["keyTypes"];
  return Array.isArray(keyTypes) ? keyTypes.length : 0;
}
