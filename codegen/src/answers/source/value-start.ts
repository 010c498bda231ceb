import { namesScopes } from "../name-shape.ts";
import type { Token } from "./tokenise.ts";

/** Signs that give a name its value. */
export const assignments: ReadonlySet<string> = new Set(["=", ":", "=>", ":=", "+=", "<<"]);
/** Methods that take a list, and methods of a list that take an item. */
const setters = /^(?:set|with|add|append|push|put)?_?scopes$/iu;
const adders = /scopes\.(?:add|addAll|push|append|extend|insert)$/iu;

/** Returns the index of the first token of a value, if the token at an index names scopes that are assigned there. */
export function startOfValue(tokens: readonly Token[], at: number): number | undefined {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || next === undefined || token.kind === "sign") return undefined;
  const last = token.text.split(/\.|::/u).at(-1) ?? "";
  if (token.kind === "word" && next.text === "(" && next.kind === "sign")
    return setters.test(last) || adders.test(token.text) ? at + 1 : undefined;
  if (!namesScopes(token.kind === "word" ? last : token.text)) return undefined;
  if (isFlag(tokens, at)) return next.text === "=" ? at + 2 : at + 1;
  if (next.kind !== "sign") return undefined;
  if (assignments.has(next.text)) return after?.kind === "sign" && after.text === "=" ? undefined : at + 2;
  if (next.text === "?" && after?.text === ":") return at + 3;
  // Go: `scopes []string`, PHP: `$body["scopes"] = …`, calls: `set("scopes", […])`.
  if (next.text === "[" && after?.text === "]") return token.kind === "word" ? at + 1 : undefined;
  if (token.kind === "string" && next.text === "]" && after?.text === "=") return at + 3;
  // The declaration of a variable in Terraform: `variable "scopes" { default = […] }`.
  if (token.kind === "string" && next.text === "{") return at + 1;
  const opens = after?.kind === "sign" ? "[{(".includes(after.text) : tokens[at + 3]?.text === "(";
  return token.kind === "string" && next.text === "," && opens ? at + 2 : undefined;
}

/** Returns true for `--scopes` on a command line. */
function isFlag(tokens: readonly Token[], at: number): boolean {
  const [token, before, first] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  return token?.kind === "word" && before?.text === "-" && first?.text === "-" && before.end === token.offset;
}
