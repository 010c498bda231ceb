import { byCodeUnit } from "../text/by-code-unit.ts";

/** How the scopes of two sets of generated files differ. */
export interface ScopeChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** In both, but with other facts or words. */
  readonly changed: readonly string[];
}

/** The texts of generated files, by name. */
export type Texts = ReadonlyMap<string, string>;

/** Compares what two sets of generated files say about scopes; the earlier ones may be damaged, or not there. */
export function compareScopes(before: Texts, after: Texts): ScopeChanges {
  const old = declaredScopes(before);
  const current = declaredScopes(after);
  const names = (of: ReadonlyMap<string, string>, keep: (name: string) => boolean): readonly string[] =>
    [...of.keys()].filter(keep).sort(byCodeUnit);
  return {
    added: names(current, (name) => !old.has(name)),
    removed: names(old, (name) => !current.has(name)),
    changed: names(current, (name) => old.has(name) && old.get(name) !== current.get(name)),
  };
}

const string = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
/** A documented constant or member and its value. */
const documented = new RegExp(
  String.raw`(/\*\*(?:[^*]|\*(?!/))*\*/)\s*(?:(?:export )?const [\w$]+ =|(?:[\w$]+|${string}|\["__proto__"\]):)\s*(${string})`,
  "g",
);
/** A member of an interface that is an object itself. */
const detailed = /^ {2}readonly (.+): \{\n([^]*?)^ {2}\};$/gm;

/**
 * For each scope its documentation in `scopes.ts` and its facts in `details.ts`, without their white space. The tag of exports
 * says nothing about the scope: it goes where a scope becomes a member.
 */
function declaredScopes(files: Texts): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [, comment = "", literal] of (files.get("scopes.ts") ?? "").matchAll(documented))
    if (literal !== undefined) said.set(unquote(literal), squeeze(comment).replace(" * @public", ""));
  for (const [, key, facts = ""] of (files.get("details.ts") ?? "").matchAll(detailed))
    if (key !== undefined) said.set(unquote(key), (said.get(unquote(key)) ?? "") + squeeze(facts));
  return said;
}

function unquote(literal: string): string {
  const body = /^(["'])(.*)\1$/s.exec(literal)?.[2] ?? literal;
  return body.replace(/\\u([\da-f]{4})|\\(.)/g, (_, code?: string, escaped?: string) =>
    code === undefined ? (escaped ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Returns the text on one line. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll(": | ", ": ").trim();
}
