import type { Token } from "./tokenise.ts";

/** Words that say nothing about the items of a list. */
const silent: ReadonlySet<string> = new Set([
  ...[
    "new",
    "const",
    "let",
    "var",
    "final",
    "static",
    "readonly",
    "as",
    "mut",
    "await",
    "true",
    "false",
    "null",
    "nil",
  ],
  ...["None", "undefined", "return", "in", "of", "True", "False", "satisfies", "type", "struct", "map", "export"],
]);

/** Calls and types that make a list of what they are given. */
const makers =
  /^(?:.*\.)?(?:array|list|set|tuple|vec|of|asList|listOf|setOf|arrayOf|mutableListOf|mutableSetOf|arrayListOf|toset|tolist|concat|flatten|distinct|sort|compact|frozenset|sorted|freeze|copyOf|singletonList|singleton|newHashSet|newArrayList|jsonencode|stringify|dumps|Set|List|Array|HashSet|LinkedHashSet|ArrayList|IList|IEnumerable|ICollection|IReadOnlyList|Collection|Iterable|ReadonlyArray|Sequence|Optional|Seq|Vector|Stream|String|string|str|bool|boolean|int|any|object|unknown|interface|Scope|Scopes|Promise|Record|Partial|Vec|json|JSON|Object|join|split|to_vec|into|collect|toArray|ToArray|ToList|AsReadOnly|append|push|add|addAll|toString|to_a|to_s|encode|put|set)$/u;

/** Returns true if a word is a type, or the name of a call that makes a list of its arguments. */
export function isType(tokens: readonly Token[], at: number): boolean {
  return makers.test(tokens[at]?.text ?? "");
}

/** Returns true if a word is a keyword, a method, or a number that a page shows beside its lines. */
export function isSilent(tokens: readonly Token[], at: number): boolean {
  const { text = "", offset = 0 } = tokens[at] ?? {};
  const before = tokens[at - 1];
  // A method of what stands before it.
  if (before?.text === "." && before.end === offset) return true;
  return silent.has(text) || /^\d+$/u.test(text);
}
