import type { Scope } from "../../catalog/catalog.ts";
import { visible } from "../../text/show.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { sameNames, without } from "../match-entries.ts";
import { code, codes } from "../../text/code-span.ts";

type Compare = (before: Scope, after: Scope) => readonly Change[];

/** How each field of a scope is compared; a new field does not compile until it stands here. */
const comparisons: { readonly [Field in keyof Required<Scope>]: Compare | "name" | "words" } = {
  name: "name",
  keyTypes: diffKeyTypesOf,
  group: diffGroup,
  access: diffAccess,
  legacy: diffLegacy,
  implies: diffImplied,
  escalates: diffEscalates,
  automaticFor: diffAutomaticFor,
  // The names that generated code has are compared as a whole.
  member: "name",
  imported: "name",
  description: "words",
  note: "words",
  sources: "words",
};

/** What changed about a scope that is in both catalogs. */
export function diffScope(before: Scope, after: Scope): readonly Change[] {
  return [...diffScopeFacts(before, after), ...diffWords("scope-words-changed", after.name, before, after)];
}

/** What programs notice: everything but words. */
export function diffScopeFacts(before: Scope, after: Scope): readonly Change[] {
  return Object.values(comparisons).flatMap((compare) => (typeof compare === "string" ? [] : compare(before, after)));
}

function diffImplied(before: Scope, { name, implies = [] }: Scope): readonly Change[] {
  const lost = without(before.implies ?? [], implies);
  const gained = without(implies, before.implies ?? []);
  const lists = { subject: name, before: before.implies ?? [], after: implies };
  if (lost.length > 0) {
    const message = `Scope ${code(name)} no longer implies ${codes(lost)}: calls and delegated keys that relied on that no longer compile.`;
    return [{ ...lists, kind: "scope-implies-less", release: "major", message }];
  }
  if (gained.length === 0) return [];
  const message = `Scope ${code(name)} now implies ${codes(gained)}: keys with it cover what these cover.`;
  return [{ ...lists, kind: "scope-implies-more", release: "minor", message }];
}

function diffAutomaticFor({ automaticFor: before = [] }: Scope, { name, automaticFor = [] }: Scope): readonly Change[] {
  if (sameNames(before, automaticFor)) return [];
  const whom = automaticFor.length === 0 ? "no one" : codes(automaticFor, "or");
  const message = `The provider now adds scope ${code(name)} by itself for ${whom}: drift judges by that.`;
  return [{ kind: "scope-automatic-changed", subject: name, release: "minor", message, before, after: automaticFor }];
}

function diffEscalates({ escalates: before }: Scope, { name, escalates }: Scope): readonly Change[] {
  if (before === escalates) return [];
  const what = escalates === undefined ? "is no longer marked as one" : "is now marked as one";
  const change = before !== undefined && escalates !== undefined ? "is described anew as one" : what;
  const message = `Scope ${code(name)} ${change} with which a key can widen itself or others.`;
  return [{ kind: "scope-escalates-changed", subject: name, release: "patch", message }];
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
  // The change of group reports the level in the earlier group.
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
