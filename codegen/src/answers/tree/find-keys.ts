import { redact } from "../../../../src/client/http/secrets/redact.ts";
import type { Finding } from "../../catalog/finding.ts";
import { describeNode, type JsonArray, type JsonNode, type JsonObject } from "../../catalog/json/json-node.ts";
import type { Path } from "../../text/show.ts";
import { namesScopes } from "../name-shape.ts";
import type { Found, FoundList, Identity, IsKnown } from "../reading.ts";
import { readNames, type Place } from "./names-of.ts";

const missing = {
  expected: "a list of strings",
  received: "nothing",
  hint: 'Save the answer to a request for one key, or write { "name": …, "scopes": […] }.',
} as const;

/** Properties that repeat what a file says elsewhere, or say what would change: of Terraform's and Pulumi's output. */
const repeats: ReadonlySet<string> = new Set([
  ...["resource_changes", "resource_drift", "prior_state", "configuration", "sensitive_values"],
  ...["sensitive_attributes", "output_changes", "relevant_attributes"],
]);

/** Properties that hold a key without naming it. */
const containers: ReadonlySet<string> = new Set([
  ...["values", "attributes", "properties", "inputs", "outputs", "body", "data", "result", "response", "spec"],
  ...["scopes", "key", "api_key", "apiKey", "payload", "request", "args", "config", "vars", "env", "metadata"],
]);

/** Finds every list of scopes in a tree, with the facts about its key that stand beside it. */
export function findKeys(root: JsonNode, isKnown: IsKnown, readText: (node: JsonNode) => Found): Found {
  const lists: FoundList[] = [];
  const notUnderstood: Finding[] = [];
  const broken: Finding[] = [];
  const place = (path: Path, key: string, owner?: JsonObject): Place => ({
    ...{ path, key, owner, isKnown },
    unclear: (finding) => void notUnderstood.push(finding),
    wrong: (finding) => void broken.push(finding),
  });

  const visit = (node: JsonNode, path: Path, identity: Identity): void => {
    if (node.type === "array") visitArray(node, path, identity);
    else if (node.type === "object") visitObject(node, path, identity);
    else if (node.type === "string" && /scope|permission/iu.test(node.value) && /[[{(=:]/u.test(node.value)) {
      const found = readText(node);
      lists.push(...found.lists);
      notUnderstood.push(...found.notUnderstood);
    }
  };

  const visitArray = (node: JsonArray, path: Path, identity: Identity): void => {
    if (path.length === 0 && node.items.length > 0 && node.items.every(isNameOrOther)) {
      lists.push({ identity: {}, names: readNames(node, place(path, "")) });
      return;
    }
    const isListOfKeys = path.length === 0 || path.at(-1) === "result";
    const hasKeys = isListOfKeys && node.items.some(holdsScopes);
    node.items.forEach((item, index) => {
      const at = [...path, index];
      if (hasKeys && item.type !== "object")
        broken.push({
          offset: item.offset,
          path: at,
          expected: "a key, or a list of keys",
          received: describeNode(item),
          hint: missing.hint,
        });
      if (isListOfKeys && item.type === "object" && isKey(item))
        broken.push({ offset: item.offset, path: [...at, "scopes"], ...missing });
      visit(item, at, identity);
    });
  };

  const visitObject = (node: JsonObject, path: Path, inherited: Identity): void => {
    const identity = identityOf(node, inherited, path);
    const hasOutputs = holdsScopes(node.properties.get("outputs")?.value);
    for (const key of node.properties.keys()) {
      const value = node.properties.get(key)?.value;
      if (value === undefined || repeats.has(key) || (key === "inputs" && hasOutputs)) continue;
      const at = [...path, key];
      if (namesScopes(key) && isListLike(value)) {
        for (const finding of wrongFacts(node, path)) broken.push(finding);
        const names = readNames(value, place(at, key, node));
        if (names.length > 0 || isEmpty(value)) lists.push({ identity, names });
      } else if (namesScopes(key) && value.type === "other" && value.text !== "false" && value.text !== "true")
        broken.push({ offset: value.offset, path: at, expected: missing.expected, received: value.text });
      else visit(value, at, key === "subuser_access" ? { ...identity, principal: "subuser" } : {});
    }
  };

  visit(root, [], {});
  return { lists, notUnderstood, broken };
}

function isNameOrOther({ type }: JsonNode): boolean {
  return type === "string" || type === "other";
}

function isEmpty(node: JsonNode): boolean {
  return node.type === "array" && node.items.length === 0;
}

function isListLike({ type }: JsonNode): boolean {
  return type !== "other";
}

/** Returns true for an object that is a key of the provider's answer but does not list its scopes. */
function isKey(node: JsonObject): boolean {
  const { properties } = node;
  const has = (key: string): boolean => properties.get(key) !== undefined;
  if ([...properties.keys()].some((key) => namesScopes(key))) return false;
  return has("api_key_id") || (has("name") && properties.size <= 3);
}

function holdsScopes(node: JsonNode | undefined): boolean {
  return node?.type === "object" && [...node.properties.keys()].some((key) => namesScopes(key));
}

/** Facts about a key that are no text. */
function wrongFacts(node: JsonObject, path: Path): readonly Finding[] {
  return ["name", "api_key_id", "keyType"].flatMap((key) => {
    const value = node.properties.get(key)?.value;
    if (value === undefined || value.type === "string" || (value.type === "other" && value.text === "null")) return [];
    return [{ offset: value.offset, path: [...path, key], expected: "a string", received: describeNode(value) }];
  });
}

function identityOf(node: JsonObject, inherited: Identity, path: Path): Identity {
  const text = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = node.properties.get(key)?.value;
      if (value?.type === "string") return redact(value.value);
      if (value?.type === "other" && /^\d+$/u.test(value.text)) return value.text;
    }
    return undefined;
  };
  const isPart = inherited.principal === "subuser";
  const isTeammate = node.properties.get("is_admin") !== undefined || node.properties.get("username") !== undefined;
  const id = text("api_key_id", "apiKeyId", "id");
  const own = text("name", "username") ?? labelOf(path);
  const name = isPart ? subuserName(inherited.name, own ?? id) : own;
  const keyType = text("keyType");
  const principal = isPart ? "subuser" : isTeammate ? "teammate" : undefined;
  return {
    ...(id !== undefined && !isPart && { id }),
    ...(name !== undefined && { name }),
    ...(keyType !== undefined && { keyType }),
    ...(principal !== undefined && { principal }),
  };
}

/** The name of a teammate's access to one subuser: `alice in subuser 42`. */
function subuserName(teammate: string | undefined, subuser: string | undefined): string {
  return [...(teammate === undefined ? [] : [`${teammate} in`]), `subuser ${subuser ?? "without a name"}`].join(" ");
}

/** The key of an object in its parent, if that key is a chosen name. */
function labelOf(path: Path): string | undefined {
  const last = path.at(-1);
  return typeof last !== "string" || path.length < 2 || containers.has(last) ? undefined : redact(last);
}
