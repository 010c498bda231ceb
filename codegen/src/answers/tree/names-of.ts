import { redact } from "../../../../src/client/http/secrets/redact.ts";
import type { Report } from "../../catalog/finding.ts";
import {
  describeNode,
  type JsonArray,
  type JsonNode,
  type JsonObject,
  type JsonString,
} from "../../catalog/json/json-node.ts";
import { quote, type Path } from "../../text/show.ts";
import { looksSecret } from "../looks-secret.ts";
import {
  hasPlaceholder,
  isOneWord,
  looksLikeScope,
  namesPermissions,
  patternFinding,
  splitNames,
} from "../name-shape.ts";
import type { FoundName, IsKnown } from "../reading.ts";

/** The property that a list of scopes stands in, and where to report what is wrong with it. */
export interface Place {
  readonly path: Path;
  readonly key: string;
  /** The object that has the property. */
  readonly owner: JsonObject | undefined;
  readonly isKnown: IsKnown;
  readonly unclear: Report;
  readonly wrong: Report;
}

/** Returns the names in the value of a property for scopes: a list, words in a string, or a map. */
export function readNames(node: JsonNode, place: Place): readonly FoundName[] {
  switch (node.type) {
    case "array":
      return readArray(node, place);
    case "string":
      return readWords(node, place);
    case "object":
      return readMap(node, place);
    case "other":
      return [];
  }
}

function readArray({ items }: JsonArray, place: Place): readonly FoundName[] {
  return items.flatMap((item, index) => {
    const at = { ...place, path: [...place.path, index] };
    if (item.type === "string") return readItem(item, at);
    if (item.type === "array") return readArray(item, at);
    if (item.type === "object") return readEntry(item, at);
    place.wrong({ offset: item.offset, path: at.path, expected: "a string", received: describeNode(item) });
    return [];
  });
}

function readItem({ value, offset }: JsonString, { key, path, isKnown, unclear }: Place): readonly FoundName[] {
  if (hasPlaceholder(value) && !isKnown(value)) {
    unclear({ offset, path, expected: "the name of a scope", received: `a placeholder, ${quote(redact(value))}` });
    return [];
  }
  if (namesPermissions(key) && !looksLikeScope(value, isKnown)) {
    unclear({ offset, path, expected: "the name of a scope", received: quote(redact(value)) });
    return [];
  }
  return [{ name: value, offset }];
}

/** The properties of an entry that can hold its scope, and those that say whether the key has it. */
const nameProperties = ["scope", "permission", "name", "id", "value", "key"] as const;
const stateProperties = ["granted", "enabled", "active", "allowed", "status"] as const;

function readEntry(node: JsonObject, { path, isKnown, wrong }: Place): readonly FoundName[] {
  const text = (key: string): JsonNode | undefined => node.properties.get(key)?.value;
  const isOff = stateProperties.some((key) => {
    const state = text(key);
    if (state?.type === "other") return state.text === "false";
    return state?.type === "string" && /^(?:declined|denied|revoked|disabled|no|off|false)$/iu.test(state.value);
  });
  if (isOff) return [];
  const values = nameProperties.map(text).filter((value) => value?.type === "string");
  const named =
    values.find(({ value }) => looksLikeScope(value, isKnown)) ?? values.find(({ value }) => isOneWord(value));
  if (named !== undefined) return [{ name: named.value, offset: named.offset }];
  wrong({ offset: node.offset, path, expected: "a string", received: "an object" });
  return [];
}

/** Properties that stand beside `scope` in an answer of OAuth. */
const oauthProperties = ["access_token", "token_type", "refresh_token", "client_id", "expires_in", "active", "exp"];

function readWords(
  { value, offset }: JsonString,
  { key, path, owner, isKnown, unclear, wrong }: Place,
): readonly FoundName[] {
  const names = splitNames(value);
  const isOauth = oauthProperties.some((each) => owner?.properties.get(each) !== undefined);
  const isPlain = names.every(
    (name) => isKnown(name) || (!looksSecret(name) && (isOauth || looksLikeScope(name, isKnown))),
  );
  if (isPlain || (names.length > 1 && !namesPermissions(key) && names.every(isOneWord) && value.includes(",")))
    return names.map((name) => ({ name, offset }));
  const received = hasPlaceholder(value) ? `a placeholder, ${quote(redact(value))}` : quote(redact(value));
  const report = hasPlaceholder(value) || !/^scopes$/iu.test(key) ? unclear : wrong;
  report({ offset, path, expected: "a list of strings", received });
  return [];
}

/** Levels that a map of permissions gives: `{ "contents": "read" }` is the scope `contents:read`. */
const levels: ReadonlySet<string> = new Set(["read", "write", "admin"]);

function readMap({ properties }: JsonObject, place: Place): readonly FoundName[] {
  const { isKnown, path, unclear } = place;
  return [...properties.keys()].flatMap((key) => {
    const property = properties.get(key);
    if (property === undefined) return [];
    const { value, keyOffset: offset } = property;
    const at = { ...place, path: [...path, key] };
    if (value.type === "array") return readArray(value, at);
    if (value.type === "other") return readSwitch(key, value.text, offset, at);
    if (looksLikeScope(key, isKnown)) return [{ name: key, offset }];
    if (value.type === "object") return readMap(value, at);
    const level = `${key}:${value.value}`;
    if (levels.has(value.value) && isKnown(level)) return [{ name: level, offset }];
    if (looksLikeScope(value.value, isKnown)) return [{ name: value.value, offset: value.offset }];
    if (/\s/u.test(value.value) && isOneWord(key)) return [{ name: key, offset }];
    if (!/\s/u.test(value.value))
      unclear({ offset, path: at.path, expected: "the name of a scope", received: quote(redact(value.value)) });
    return [];
  });
}

/** Reads a scope with a value that turns it on or off. */
function readSwitch(
  key: string,
  value: string,
  offset: number,
  { isKnown, path, unclear }: Place,
): readonly FoundName[] {
  if (value === "false" || value === "0") return [];
  if (isOneWord(key) && (value === "true" || looksLikeScope(key, isKnown))) return [{ name: key, offset }];
  unclear({ offset, path, ...patternFinding, received: value });
  return [];
}
