import { redact } from "../../../../src/client/http/secrets/redact.ts";
import { combine, type Found, type FoundList, type Identity, type IsKnown } from "../reading.ts";
import type { Finding } from "../../catalog/finding.ts";
import { findParents } from "./brackets.ts";
import { readValue } from "./read-value.ts";
import { tokenise, unescaped, type Token } from "./tokenise.ts";
import { assignments, startOfValue } from "./value-start.ts";

const deepest = 3;

/**
 * Finds the lists of scopes that a text assigns to something named for scopes, as programming languages, Terraform, shells
 * and people write them. Comments are not read.
 */
export function findLists(text: string, isKnown: IsKnown, depth = 0): Found {
  const { tokens, omissions } = tokenise(text);
  const parents = findParents(tokens);
  const lists: FoundList[] = [];
  const notUnderstood: Finding[] = omissions.map((offset) => ({
    offset,
    path: [],
    expected: "every item of a list",
    received: "a comment in place of some",
    hint: "Save the whole output.",
  }));
  const embedded: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    const start = startOfValue(tokens, at);
    const token = tokens[at];
    if (start === undefined || token === undefined) {
      if (token?.kind === "string" && depth < deepest) embedded.push(readEmbedded(token, isKnown, depth));
      at++;
      continue;
    }
    const value = readValue({ text, tokens, isKnown }, token, start);
    notUnderstood.push(...value.notUnderstood);
    if (value.names.length > 0 || value.isList)
      lists.push({ identity: identityAt(tokens, parents, at), names: value.names });
    at = Math.max(at + 1, value.end);
  }
  return combine([{ lists, notUnderstood, broken: [] }, ...embedded]);
}

/** Lists in a string that holds source text itself: JSON in a call of `curl`, in a fixture or in a request body. */
function readEmbedded({ text, offset }: Token, isKnown: IsKnown, depth: number): Found {
  if (!/scope|permission/iu.test(text) || !/[[{(=]/u.test(text)) return combine([]);
  const found = findLists(unescaped(text), isKnown, depth + 1);
  const here = <At>(at: At): At => ({ ...at, offset });
  return {
    lists: found.lists.map((list) => ({ ...list, names: list.names.map(here) })),
    notUnderstood: found.notUnderstood.map(here),
    broken: [],
  };
}

const nameKeys: ReadonlySet<string> = new Set(["name", "Name", "NAME", ":name", "api_key_name", "display_name"]);
const idKeys: ReadonlySet<string> = new Set(["api_key_id", "apiKeyId", "id"]);
/** How far from its list the name of a key may stand, in tokens. */
const reach = 120;

/** The name and id that stand beside a list, in the same brackets. */
function identityAt(tokens: readonly Token[], parents: readonly number[], at: number): Identity {
  const parent = parents[at] ?? -1;
  const [from, to] = parent === -1 ? sectionAt(tokens, at) : [Math.max(0, at - reach), at + reach];
  const beside = (keys: ReadonlySet<string>): string | undefined => {
    for (let index = from; index < to; index++) {
      const [key, sign, value] = [tokens[index], tokens[index + 1], tokens[index + 2]];
      if (parents[index] !== parent || key === undefined || !keys.has(key.text)) continue;
      const isAssigned = sign?.kind === "sign" && assignments.has(sign.text) && value?.kind === "string";
      if (isAssigned && !/[$#%]\{/u.test(value.text)) return redact(value.text);
    }
    return undefined;
  };
  const [name, id] = [beside(nameKeys) ?? labelOf(tokens, parent), beside(idKeys)];
  return { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
}

/** The tokens of the `[section]` of a settings file that a list stands in; none in a file without sections. */
function sectionAt(tokens: readonly Token[], at: number): readonly [from: number, to: number] {
  const isHeading = (index: number): boolean => tokens[index]?.text === "[" && tokens[index].isFirst;
  let from = at;
  while (from > 0 && at - from < reach && !isHeading(from)) from--;
  if (!isHeading(from)) return [at, at];
  let to = at + 3;
  while (to < tokens.length && to - at < reach && !isHeading(to)) to++;
  return [from, to];
}

const containers =
  /^(?:body|data|request_?body|request|payload|params|options|args|result|attributes|values|config|json)$/iu;

/** The name that brackets are given in a map of maps: `newsletter = { scopes = […] }`. */
function labelOf(tokens: readonly Token[], parent: number): string | undefined {
  const [sign, label, before] = [tokens[parent - 1], tokens[parent - 2], tokens[parent - 3]];
  if (sign?.kind !== "sign" || !assignments.has(sign.text) || label === undefined || label.kind === "sign")
    return undefined;
  const isInMap = before?.kind === "sign" && /^[{,([]$/u.test(before.text);
  return isInMap && !containers.test(label.text) ? redact(label.text) : undefined;
}
