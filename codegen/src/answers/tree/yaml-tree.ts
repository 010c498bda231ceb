import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, visit, type Alias, type Document, type Node } from "yaml";
import type { Finding } from "../../catalog/finding.ts";
import type { JsonNode, JsonProperty } from "../../catalog/json/json-node.ts";

/** The documents of a YAML text as trees with offsets, and its syntax errors. */
export interface YamlTrees {
  readonly roots: readonly JsonNode[];
  readonly findings: readonly Finding[];
}

/** Aliases can make a small text endless. */
const most = 200_000;
const mostAliases = 1000;
const deepest = 60;

/** Parses a YAML text into the same trees as a JSON text. */
export function parseYaml(text: string, limit: number = most): YamlTrees {
  const documents = parseAllDocuments(text, { uniqueKeys: false, merge: true, logLevel: "silent" });
  const list: readonly Document[] = Array.isArray(documents) ? documents : [];
  const findings = list.flatMap(({ errors }) =>
    errors.map(({ pos: [offset], message }) => ({
      offset,
      path: [],
      expected: "YAML",
      received: `invalid YAML (${message.split(/ at line | \(|\n/u)[0] ?? ""})`,
    })),
  );
  const trees = list.map((document) => toTree(document, limit));
  return {
    roots: trees.flatMap(({ roots }) => roots),
    findings: [...findings, ...trees.flatMap((tree) => tree.findings)],
  };
}

function toTree(document: Document, limit: number): YamlTrees {
  let [count, aliases] = [0, 0];
  let tooMuch: number | undefined;
  let targets: ReadonlyMap<Alias, Node> | undefined;
  const convert = (node: unknown, depth: number): JsonNode => {
    count++;
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    if (count > limit || depth > deepest) {
      tooMuch ??= offset;
      return { type: "other", offset, text: "null" };
    }
    if (isAlias(node)) {
      aliases++;
      if (aliases > mostAliases) {
        tooMuch ??= offset;
        return { type: "other", offset, text: "null" };
      }
      targets ??= targetsIn(document);
      return { ...convert(targets.get(node), depth + 1), offset };
    }
    if (isSeq(node)) return { type: "array", offset, items: node.items.map((item) => convert(item, depth + 1)) };
    if (isMap(node)) {
      const properties = new Map<string, JsonProperty>();
      for (const { key, value } of node.items) {
        const child = convert(value, depth + 1);
        // `<<` merges the properties of an anchor.
        if (keyText(key) === "<<" && child.type === "object")
          for (const each of child.properties.keys()) setIfMissing(properties, each, child.properties.get(each));
        else properties.set(keyText(key), { keyOffset: (key as Node).range?.[0] ?? 0, value: child });
      }
      return { type: "object", offset, properties };
    }
    const value: unknown = isScalar(node) ? node.value : null;
    return typeof value === "string"
      ? { type: "string", offset, value }
      : { type: "other", offset, text: String(value) };
  };
  const roots = document.contents === null ? [] : [convert(document.contents, 0)];
  const expected = `at most ${limit} values and ${mostAliases} aliases, ${deepest} deep`;
  const findings = tooMuch === undefined ? [] : [{ offset: tooMuch, path: [], expected, received: "more" }];
  return { roots, findings };
}

/** For each alias the node that it stands for: `resolve` of one alias walks through the whole document. */
function targetsIn(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

function setIfMissing(properties: Map<string, JsonProperty>, key: string, value: JsonProperty | undefined): void {
  if (value !== undefined && !properties.has(key)) properties.set(key, value);
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "symbol" ? (key.source ?? "") : String(key.value);
}
