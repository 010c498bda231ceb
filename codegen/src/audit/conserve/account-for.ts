import type { Finding } from "../follow/explore.ts";
import type { ts } from "../syntax/typescript.ts";
import type { Conserved, HarmlessUse } from "./conserve.ts";

/** What a code base does with the provider: entries of the report, and uses that make no request. */
export interface Account {
  readonly findings: readonly Finding[];
  readonly harmless: readonly HarmlessUse[];
  /** Whether the base of the provider's URLs goes where no call of it is found. */
  readonly isBaseLost: boolean;
}

/** What an account is made from, besides the calls that were found. */
export interface Evidence {
  readonly files: readonly ts.SourceFile[];
  /** Whether the code holds the base of the provider's URLs. */
  readonly hasBase: boolean;
  /** Whether the beginning of a path says that it is the provider's. */
  readonly isTelling: boolean;
  /** What the calls leave over, where a base in these files is that of calls which state no host. */
  readonly conserved: (withOpenHost: ReadonlySet<ts.SourceFile>) => Conserved;
  /** The requests that calls state by a method and a path alone. */
  readonly stated: () => readonly Finding[];
}

/**
 * Adds to the calls that were found what they leave over: operations that calls state by a method and a path alone, where the
 * path says that it is the provider's or the base is lost on its way to what sends requests. They take the place of the sender,
 * which may ask for anything.
 */
export function accountFor(
  found: readonly Finding[],
  { files, hasBase, isTelling, conserved, stated }: Evidence,
): Account {
  const left = conserved(openHosts(found));
  const isBaseLost = left.isBaseLost || (hasBase && found.some(isOpen));
  const added = isBaseLost || (hasBase && isTelling) ? stated().filter(isNewTo(found)) : [];
  if (added.length === 0) return { findings: [...found, ...left.findings], harmless: left.harmless, isBaseLost };
  const rest = conserved(new Set(files));
  const kept = found.filter((finding) => !isOpen(finding));
  return { findings: [...kept, ...added, ...rest.findings], harmless: rest.harmless, isBaseLost };
}

/** Whether a call may ask for anything of the provider, by what is known of it. */
function isOpen({ outcome }: Finding): boolean {
  return outcome.kind === "unresolved" && outcome.isLink !== true && !(outcome.call ?? "").includes("/");
}

/** Whether no call that was found is of the same operations. */
function isNewTo(found: readonly Finding[]): (finding: Finding) => boolean {
  const operationsOf = ({ outcome }: Finding): readonly string[] =>
    outcome.kind === "operations" ? outcome.operations.map(({ operation }) => operation.id) : [];
  const known = new Set(found.flatMap(operationsOf));
  return (finding) => operationsOf(finding).some((id) => !known.has(id));
}

/** The files of calls that are the provider's by their paths, whatever their host. */
function openHosts(findings: readonly Finding[]): ReadonlySet<ts.SourceFile> {
  const open = findings.filter(({ outcome }) => outcome.kind === "operations" && outcome.host !== undefined);
  return new Set(open.map(({ place }) => place.getSourceFile()));
}
