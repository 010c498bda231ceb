import { redact } from "../../../src/client/http/secrets/redact.ts";
import type { Finding } from "../catalog/finding.ts";
import type { Issue } from "../catalog/issue.ts";
import type { JsonNode } from "../catalog/json/json-node.ts";
import { parseJson } from "../catalog/json/parse-json.ts";
import { mapLines } from "../text/line-map.ts";
import { showPath } from "../text/show.ts";
import { readLines } from "./lines.ts";
import { looksSecret } from "./looks-secret.ts";
import { readBlocks } from "./page/read-blocks.ts";
import { looksLikeCsv, parseCsv } from "./page/csv.ts";
import { looksLikeHtml, parseHtml } from "./page/html.ts";
import { looksLikeMarkdown, parseMarkdown } from "./page/markdown.ts";
import { readTable } from "./page/read-table.ts";
import { combine, moved, type FileKey, type Found, type FoundList, type IsKnown, type Reading } from "./reading.ts";
import { findLists } from "./source/find-lists.ts";
import { readBody } from "./transport.ts";
import { findKeys } from "./tree/find-keys.ts";
import { parseYaml } from "./tree/yaml-tree.ts";

/** A result, and how far its names can be trusted. */
interface Read {
  readonly kind: Reading["kind"];
  readonly found: Found;
}

/**
 * Reads the scopes in a file of any form: a saved answer, a state file, a manifest, a table, source code, prose or a list.
 *
 * Every place that may hold scopes and was not understood is reported. Nothing in the result looks like a secret.
 */
export function readScopes(source: string, file: string, isKnown: IsKnown): Reading {
  const text = source
    .replace(/^\uFEFF/u, " ")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\u00A0/gu, " ");
  const body = readBody(text);
  const { kind, found } = readText(body.text, extensionOf(file), isKnown);
  const { lists, notUnderstood, broken } = combine([{ lists: body.lists, notUnderstood: [], broken: [] }, found]);
  const position = mapLines(source);
  const asIssues = (findings: readonly Finding[]): readonly Issue[] =>
    unique([...findings].sort((a, b) => a.offset - b.offset).map((finding) => toIssue(finding, file, position)));
  const names = lists.flatMap((list) => list.names).sort((a, b) => b.offset - a.offset);
  const secrets = new Set(names.map(({ name }) => name).filter((name) => !isKnown(name) && looksSecret(name)));
  return {
    kind,
    keys: toKeys(lists, secrets),
    places: new Map(names.flatMap(({ name, offset }) => (secrets.has(name) ? [] : [[name, position(offset)]]))),
    secrets: secrets.size,
    notUnderstood: asIssues(notUnderstood),
    broken: asIssues(broken),
    isEmpty: /^\s*(?:\[\s*\]|\{\s*"result"\s*:\s*\[\s*\]\s*\})\s*$/u.test(text),
  };
}

function extensionOf(file: string): string {
  return /\.([a-z\d]+)$/iu.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** The endings of files that hold source code or settings. */
const sourceFiles =
  /^(?:[cm]?[jt]sx?|php|py|rb|go|cs|java|kt|rs|swift|ex|exs|ps1|sh|bash|tf|tfvars|hcl|env|toml|ini|properties)$/u;

/** Sends a text to the first reader that fits. */
function readText(text: string, extension: string, isKnown: IsKnown): Read {
  const isSource = sourceFiles.test(extension);
  const json =
    extension === "json" || /^\s*(?:\{|\[(?!\[?[\w.-]+\]))/u.test(text) ? readJson(text, isKnown) : undefined;
  if (json?.found.broken.length === 0) return json;
  if (extension === "csv" || extension === "tsv" || looksLikeCsv(text)) {
    const table = parseCsv(text);
    if (table !== undefined) return { kind: "page", found: readTable(table, isKnown) };
  }
  if (!isSource) {
    const page = readPage(text, extension, isKnown);
    if (page !== undefined) return page;
  }
  if (json !== undefined && !isSource) return readBroken(text, json, isKnown);
  const found = findLists(text, isKnown);
  if (hasAny(found)) return { kind: "page", found };
  return { kind: "list", found: isSource ? found : readLines(text, isKnown) };
}

/** Reads a page or a YAML text; nothing if the text is neither. */
function readPage(text: string, extension: string, isKnown: IsKnown): Read | undefined {
  const nested = (part: string): Found => readText(part, "", isKnown).found;
  const isMarkdown = /^(?:md|markdown|mdx)$/u.test(extension);
  if (!isMarkdown && (/^(?:html?|xml)$/u.test(extension) || looksLikeHtml(text)))
    return { kind: "page", found: readBlocks(parseHtml(text), isKnown, nested) };
  if (/^ya?ml$/u.test(extension) || looksLikeYaml(text)) {
    const yaml = readYaml(text, isKnown);
    if (/^ya?ml$/u.test(extension) || (hasAny(yaml) && yaml.broken.length === 0)) return { kind: "page", found: yaml };
  }
  if (!isMarkdown && !looksLikeMarkdown(text)) return undefined;
  const found = readBlocks(parseMarkdown(text), isKnown, nested);
  return hasAny(found) ? { kind: "page", found } : undefined;
}

function hasAny({ lists, notUnderstood, broken }: Found): boolean {
  return lists.length + notUnderstood.length + broken.length > 0;
}

/** Reads a JSON text, or one JSON value per line as logs have them. */
function readJson(text: string, isKnown: IsKnown): Read {
  const { root, findings } = parseJson(text);
  if (root !== undefined) {
    const kind = root.type === "array" && root.items.every(({ type }) => type !== "object") ? "list" : "answer";
    const found = findKeys(root, isKnown, embeddedReader(text, isKnown));
    return { kind, found: { ...found, broken: [...findings, ...found.broken] } };
  }
  return { kind: "answer", found: readJsonLines(text, isKnown) ?? { lists: [], notUnderstood: [], broken: findings } };
}

function readJsonLines(text: string, isKnown: IsKnown): Found | undefined {
  const parts: Found[] = [];
  let offset = 0;
  for (const line of text.split(/(?<=\n)/u)) {
    const at = offset;
    offset += line.length;
    if (line.trim() === "") continue;
    const { root } = /^\s*[[{]/u.test(line) ? parseJson(line) : {};
    if (root?.type !== "object") return undefined;
    parts.push(moved(findKeys(root, isKnown, embeddedReader(line, isKnown)), (each) => each + at));
  }
  return parts.length < 2 ? undefined : combine(parts);
}

/** Reads what people made of JSON: without quotes, with comments, cut off, or with text around it. */
function readBroken(text: string, json: Read, isKnown: IsKnown): Read {
  const found = findLists(text, isKnown);
  return hasAny(found) ? { kind: "page", found: { ...found, broken: json.found.broken } } : json;
}

function looksLikeYaml(text: string): boolean {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\r|\n/u)
    .filter((line) => !/^\s*(?:#|$)/u.test(line));
  if (lines.some((line) => /[;]\s*$|^\s*[)}\]]|^\s*(?:`{3}|<)/u.test(line))) return false;
  return lines.some((line) => /^\s*(?:- +)?["']?[\w.$-]+["']?:(?:\s|$)/u.test(line));
}

function readYaml(text: string, isKnown: IsKnown): Found {
  const { roots, findings } = parseYaml(text);
  const read = embeddedReader(text, isKnown);
  const found = combine(roots.map((root) => findKeys(root, isKnown, read)));
  return { ...found, broken: [...findings, ...found.broken] };
}

/** Reads a string in a tree that holds source text or another answer: a script, a saved body, a template. */
function embeddedReader(text: string, isKnown: IsKnown): (node: JsonNode) => Found {
  return (node) => {
    if (node.type !== "string") return combine([]);
    const isBlock = /^[|>]/u.test(text.slice(node.offset, node.offset + 1));
    const skipped = isBlock ? text.indexOf("\n", node.offset) + 1 : node.offset;
    const { found } = readText(node.value, "sh", isKnown);
    return moved(found, (offset) => (isBlock ? lineAfter(text, skipped, node.value.slice(0, offset)) : node.offset));
  };
}

/** The offset of the line in a text that is as many lines further as a part has line breaks. */
function lineAfter(text: string, from: number, part: string): number {
  let at = from;
  for (let breaks = part.split("\n").length - 1; breaks > 0; breaks--) at = text.indexOf("\n", at) + 1;
  return at;
}

/** Lists as keys: each name once, without secrets; a list that repeats another of the same key is left out. */
function toKeys(lists: readonly FoundList[], secrets: ReadonlySet<string>): readonly FileKey[] {
  const keys = lists.map(({ identity, names }) => ({
    ...identity,
    scopes: [...new Set(names.map(({ name }) => name))].filter((name) => !secrets.has(name)),
  }));
  return [...new Map(keys.map((key) => [JSON.stringify({ ...key, scopes: [...key.scopes].sort() }), key])).values()];
}

function toIssue(
  { offset, path, expected, received, hint, first }: Finding,
  file: string,
  position: ReturnType<typeof mapLines>,
): Issue {
  const help = first === undefined ? hint : `The first is on line ${position(first).line}.`;
  return {
    file,
    ...position(offset),
    path: redact(showPath(path)),
    expected,
    received: redact(received),
    ...(help !== undefined && { hint: help }),
  };
}

function unique(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
