import { groupBy } from "../../collections/group-by.ts";
import { memoised } from "../../collections/memoised.ts";
import type { Finding } from "../follow/findings.ts";
import type { ts } from "../syntax/typescript.ts";
import type { Conserved, HarmlessUse } from "./conserve.ts";

/** Everything that a code base does with the provider: entries of the report, and uses that make no request. */
export interface Account {
  readonly findings: readonly Finding[];
  readonly harmless: readonly HarmlessUse[];
  /** Whether the base of the provider's URLs goes to a place at which no call is found. */
  readonly isBaseLost: boolean;
}

/** The input of an account, besides the calls that were found. */
export interface Evidence {
  readonly files: readonly ts.SourceFile[];
  /** Whether the code holds the base of the provider's URLs. */
  readonly hasBase: boolean;
  /** Whether the beginning of a path says that it is the provider's. */
  readonly isTelling: boolean;
  /** The origins that no call uses. In the given files, a base counts as used by the calls that state no host. */
  readonly conserved: (withOpenHost: ReadonlySet<ts.SourceFile>) => Conserved;
  /** The requests that calls state by a method and a path alone. */
  readonly stated: () => readonly Finding[];
  /** The group of files that imports connect with a file. */
  readonly groupOf: (file: ts.SourceFile) => unknown;
}

/**
 * Adds to the calls that were found the origins that no call uses, and the requests that calls state by a method and a path
 * alone. Those count if the path shows that it is the provider's, or if the base is lost on its way to the sender. In the files
 * that imports connect with theirs, they replace the finding of the sender, which may ask for anything.
 */
export function accountFor(
  found: readonly Finding[],
  { files, hasBase, isTelling, conserved, stated, groupOf }: Evidence,
): Account {
  const known = openHosts(found);
  const left = conserved(known);
  const isBaseLost = left.isBaseLost || (hasBase && found.some(isOpen));
  const all = isBaseLost || (hasBase && isTelling) ? stated() : [];
  const groupAt = ({ place }: Finding): unknown => groupOf(place.getSourceFile());
  const added = all.filter(isNewTo(found, groupAt));
  if (added.length === 0) return { findings: [...found, ...left.findings], harmless: left.harmless, isBaseLost };
  const own = new Set(added.map(groupAt));
  const rest = conserved(new Set([...known, ...files.filter((file) => own.has(groupOf(file)))]));
  const kept = found.filter((finding) => !isOpen(finding) || !own.has(groupAt(finding)));
  return { findings: [...kept, ...added, ...rest.findings], harmless: rest.harmless, isBaseLost };
}

/** Whether a call may be any request to the provider, as far as is known. */
function isOpen({ outcome }: Finding): boolean {
  if (outcome.kind !== "unresolved" || outcome.isLink === true) return false;
  const path = outcome.call?.replace(/^\S+ |\{[^{}]*\}/gu, "") ?? "";
  return !/\w/u.test(path);
}

/** Whether a finding has an operation that no found call has, in the files that imports connect with its own. */
function isNewTo(found: readonly Finding[], groupAt: (finding: Finding) => unknown): (finding: Finding) => boolean {
  const byGroup = groupBy(found, groupAt);
  const known = memoised((group) => new Set(byGroup.get(group)?.flatMap(operationsOf)));
  return (finding) => operationsOf(finding).some((id) => !known(groupAt(finding)).has(id));
}

function operationsOf({ outcome }: Finding): readonly string[] {
  return outcome.kind === "operations" ? outcome.operations.map(({ operation }) => operation.id) : [];
}

/** The files of calls whose path alone shows that they go to the provider. */
function openHosts(findings: readonly Finding[]): ReadonlySet<ts.SourceFile> {
  const open = findings.filter(({ outcome }) => outcome.kind === "operations" && outcome.host !== undefined);
  return new Set(open.map(({ place }) => place.getSourceFile()));
}
