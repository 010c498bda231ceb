import { findLists } from "../../../src/answers/source/find-lists.ts";
import { findKeys } from "../../../src/answers/tree/find-keys.ts";
import { readLines } from "../../../src/answers/lines.ts";
import { nothingFound, type Found, type IsKnown } from "../../../src/answers/reading.ts";
import { readBody } from "../../../src/answers/transport.ts";
import { parseJson } from "../../../src/catalog/json/parse-json.ts";
import type { KnownKey } from "../../../src/verbs/explore/page-data.ts";

/**
 * Reads the scopes of a key with the readers of the command: saved answers in JSON, lists in source code, plain lists. The
 * readers of whole pages stay out, because their libraries are larger than this page.
 */
export function readKey(text: string, name: string, isKnown: IsKnown): KnownKey | undefined {
  const body = readBody(text);
  const lists = [...body.lists, ...readText(body.text, isKnown).lists];
  const named = lists.find(({ identity }) => identity.name !== undefined)?.identity.name;
  const scopes = [...new Set(lists.flatMap(({ names }) => names.map((found) => found.name)))];
  return scopes.length === 0 ? undefined : { name: named ?? name, scopes };
}

function readText(text: string, isKnown: IsKnown): Found {
  const { root } = parseJson(text);
  if (root !== undefined) return findKeys(root, isKnown, () => nothingFound);
  const found = findLists(text, isKnown);
  return found.lists.length > 0 ? found : readLines(text, isKnown);
}
