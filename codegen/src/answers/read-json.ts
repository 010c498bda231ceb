import { redact } from "../../../src/client/http/redact.ts";
import type { Finding, Report } from "../catalog/finding.ts";
import type { Issue } from "../catalog/issue.ts";
import type { JsonNode } from "../catalog/json/json-node.ts";
import { mapLines } from "../text/line-map.ts";
import { parseJson } from "../catalog/json/parse-json.ts";
import { showPath } from "../text/show.ts";

/** What was read from a file, and everything that is wrong with it. */
export interface ReadJson<Value> {
  readonly value?: Value;
  readonly issues: readonly Issue[];
}

/**
 * Reads a JSON text, and reports every issue with its place. Files that people saved may hold secrets, so an issue repeats
 * nothing that looks like one.
 */
export function readJson<Value>(
  text: string,
  file: string,
  read: (root: JsonNode, report: Report) => Value,
): ReadJson<Value> {
  const { root, findings: syntax } = parseJson(text);
  const findings = [...syntax];
  const value = root && read(root, (finding) => void findings.push(finding));
  const position = mapLines(text);
  const issues = findings.sort((a, b) => a.offset - b.offset).map((finding) => toIssue(finding, file, position));
  return issues.length > 0 || value === undefined ? { issues } : { value, issues };
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
