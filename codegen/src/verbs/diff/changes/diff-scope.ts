import type { Scope } from "../../../catalog/catalog.ts";
import { visible } from "../../../text/show.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { sameNames, without } from "../match-entries.ts";
import { code, codes } from "../../../text/code-span.ts";

/** What changed about a scope that is in both catalogs. */
export function diffScope(before: Scope, after: Scope): readonly Change[] {
  return [...diffScopeFacts(before, after), ...diffWords("scope-words-changed", after.name, before, after)];
}

/** What programs notice: key types, group, access, legacy. */
export function diffScopeFacts(before: Scope, after: Scope): readonly Change[] {
  return [
    ...diffKeyTypesOf(before, after),
    ...diffGroup(before, after),
    ...diffAccess(before, after),
    ...diffLegacy(before, after),
  ];
}

function diffKeyTypesOf(before: Scope, { name, keyTypes }: Scope): readonly Change[] {
  if (sameNames(before.keyTypes, keyTypes)) return [];
  const lost = without(before.keyTypes, keyTypes);
  const gained = without(keyTypes, before.keyTypes);
  const change = { subject: name, before: before.keyTypes, after: keyTypes };
  if (lost.length === 0) {
    const message = `Scope ${code(name)} can now be given to keys of type ${codes(gained)}, too.`;
    return [{ ...change, kind: "scope-key-types-added", release: "minor", message }];
  }
  const moved =
    gained.length > 0 ? `moved from key type ${codes(lost)} to ${codes(gained)}` : `left key type ${codes(lost)}`;
  const message = `Scope ${code(name)} ${moved}: keys of type ${codes(lost)} that ask for it no longer compile.`;
  return [{ ...change, kind: "scope-key-types-changed", release: "major", message }];
}

function diffGroup(before: Scope, { name, group }: Scope): readonly Change[] {
  if (before.group === group) return [];
  const effects = [
    ...(before.group === undefined ? [] : [`keys built with access to group ${code(before.group)} lose it`]),
    ...(group === undefined ? [] : [`keys built with access to group ${code(group)} gain it`]),
  ];
  const from = before.group === undefined ? "no group" : `group ${code(before.group)}`;
  const to = group === undefined ? "no group" : `group ${code(group)}`;
  return [
    {
      kind: "scope-group-changed",
      subject: name,
      release: "major",
      message: `Scope ${code(name)} moved from ${from} to ${to}: ${effects.join(", ")}, without a word from the compiler.`,
      ...(before.group !== undefined && { before: before.group }),
      ...(group !== undefined && { after: group }),
    },
  ];
}

function diffAccess(before: Scope, { name, access, group }: Scope): readonly Change[] {
  if (before.access === access) return [];
  const raised = access === "write";
  const what = `Scope ${code(name)} now counts as ${access} access`;
  const change = { subject: name, before: before.access, after: access };
  // What its level was in an earlier group is told by the change of group.
  if (group === undefined || before.group !== group) {
    const message = `${what}: who decides by the access of a scope sees another answer.`;
    return [{ ...change, kind: "scope-access-redeclared", release: "minor", message }];
  }
  const kind = raised ? "scope-access-raised" : "scope-access-lowered";
  const effect = raised ? "lose" : "gain";
  const message = `${what}: keys built with ${code("read")} access to group ${code(group)} ${effect} it, without a word from the compiler.`;
  return [{ ...change, kind, release: "major", message }];
}

function diffLegacy(before: Scope, { name, legacy }: Scope): readonly Change[] {
  if (before.legacy === undefined && legacy !== undefined) {
    const message =
      `Scope ${code(name)} became legacy: it still works, and editors strike it through. ${visible(legacy.replace(/\s+/g, " "))}`.trim();
    return [{ kind: "scope-made-legacy", subject: name, release: "minor", message }];
  }
  if (before.legacy !== undefined && legacy === undefined) {
    const message = `Scope ${code(name)} is no longer legacy.`;
    return [{ kind: "scope-legacy-withdrawn", subject: name, release: "patch", message }];
  }
  return [];
}
