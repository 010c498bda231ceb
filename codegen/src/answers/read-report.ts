import { redact } from "../../../src/client/http/secrets/redact.ts";
import type { Finding, Report } from "../catalog/finding.ts";
import type { Issue } from "../catalog/issue.ts";
import { describeNode, type JsonNode, type JsonObject } from "../catalog/json/json-node.ts";
import { parseJson } from "../catalog/json/parse-json.ts";
import { mapLines } from "../text/line-map.ts";
import { showPath, type Path } from "../text/show.ts";

/** A call of an operation that an audit found, and its place. */
export interface AuditedCall {
  readonly operation: string;
  readonly scopes: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** The scopes that code needs according to a saved result of `audit --json`. */
export interface AuditReport {
  readonly scopes: readonly string[];
  readonly keyType?: string;
  readonly calls: readonly AuditedCall[];
}

/** A report, or everything that is wrong with its text. */
export type ReadReport =
  | { readonly report: AuditReport; readonly issues?: undefined }
  | { readonly report?: undefined; readonly issues: readonly Issue[] };

const hint = 'Save the result of "npx scopewright audit --json".';

/** Reads the saved result of `audit --json`; what else it holds is left out. */
export function readReport(text: string, file: string): ReadReport {
  const { root, findings: syntax } = parseJson(text);
  const findings = [...syntax];
  const report = root && toReport(root, (finding) => void findings.push(finding));
  if (report !== undefined && findings.length === 0) return { report };
  const position = mapLines(text);
  const issues = findings.map(({ offset, path, expected, received, hint: help = hint }) => ({
    ...{ file, ...position(offset), path: redact(showPath(path)) },
    ...{ expected, received: redact(received), hint: help },
  }));
  return { issues };
}

function toReport(root: JsonNode, report: Report): AuditReport {
  if (root.type !== "object") {
    report({ offset: root.offset, path: [], expected: "an audit report", received: describeNode(root) });
    return { scopes: [], calls: [] };
  }
  const keyType = root.properties.get("keyType")?.value;
  return {
    scopes: readTexts(root, "scopes", [], report),
    ...(keyType?.type === "string" && { keyType: keyType.value }),
    calls: readItems(root, "calls", [], report).flatMap((item, index) => readCall(item, ["calls", index], report)),
  };
}

function readCall(node: JsonNode, path: Path, report: Report): readonly AuditedCall[] {
  if (node.type !== "object") {
    report({ offset: node.offset, path, expected: "a call", received: describeNode(node) });
    return [];
  }
  const line = node.properties.get("line")?.value;
  return [
    {
      operation: readText(node, "operation", path, report),
      file: readText(node, "file", path, report),
      line: line?.type === "other" ? Number(line.text) || 0 : 0,
      scopes: readTexts(node, "scopes", path, report),
    },
  ];
}

function readText(object: JsonObject, key: string, path: Path, report: Report): string {
  const node = object.properties.get(key)?.value;
  if (node?.type === "string") return node.value;
  report(wrong(object, node, [...path, key], "a string"));
  return "";
}

function readTexts(object: JsonObject, key: string, path: Path, report: Report): readonly string[] {
  return readItems(object, key, path, report).flatMap((item, index) => {
    if (item.type === "string") return [item.value];
    report(wrong(object, item, [...path, key, index], "a string"));
    return [];
  });
}

function readItems(object: JsonObject, key: string, path: Path, report: Report): readonly JsonNode[] {
  const node = object.properties.get(key)?.value;
  if (node?.type === "array") return node.items;
  report(wrong(object, node, [...path, key], "a list"));
  return [];
}

function wrong(object: JsonObject, node: JsonNode | undefined, path: Path, expected: string): Finding {
  const received = node === undefined ? "nothing" : describeNode(node);
  return { offset: (node ?? object).offset, path, expected, received };
}
