import { ts } from "../../syntax/typescript.ts";
import type { Code } from "../codes.ts";

/** A comment that addresses the audit. */
export type AuditComment = CommentPlace &
  (
    | { readonly kind: "declares"; readonly method: string; readonly url: string }
    | { readonly kind: "ignores"; readonly reason: string }
    | { readonly kind: "invalid"; readonly code: Code; readonly problem: string; readonly next?: string }
  );

interface CommentPlace {
  readonly line: number;
  readonly column: number;
  /** The line of the code that the comment is about. */
  readonly about: number;
  /** The comment as it is written. */
  readonly text: string;
}

const start = /(?:\/\/|\/\*+|<!--|\*)[ \t]*(scopewright(?:-ignore\b|[ \t]*:)[^\r\n]*)/gu;

/** Whether a text may hold a comment that addresses the audit. */
export function mayHaveComments(text: string): boolean {
  return text.includes("scopewright");
}

/**
 * Reads the comments that address the audit. A comment on a line of its own is about the next line of code; any other is about
 * its own line.
 */
export function readComments(file: ts.SourceFile, raw: string): readonly AuditComment[] {
  const lines = raw.split("\n");
  return Array.from(raw.matchAll(start)).flatMap((match): AuditComment[] => {
    if (isInText(file, match.index)) return [];
    const before = raw.slice(0, match.index).split("\n");
    const lead = before.at(-1) ?? "";
    const line = before.length;
    const text = (match[1] ?? "").replace(/\s*(?:\*\/\}?|-->).*$/u, "").trim();
    const about = /^[\s{*]*$/u.test(lead) ? nextCode(lines, line) : line;
    return [{ line, column: lead.length + 1, about, text, ...parse(text) }];
  });
}

type Parsed = AuditComment extends infer Comment
  ? Comment extends CommentPlace
    ? Omit<Comment, keyof CommentPlace>
    : never
  : never;

function parse(text: string): Parsed {
  const [, reason] = /^scopewright-ignore\s*--\s*(\S.*)$/u.exec(text) ?? [];
  if (reason !== undefined) return { kind: "ignores", reason };
  const invalid = (problem: string, next?: string): Parsed => ({
    ...{ kind: "invalid", code: "SW402", problem },
    ...(next !== undefined && { next }),
  });
  const [word] = /^scopewright-ignore-[\w-]*\w/u.exec(text) ?? [];
  if (word !== undefined)
    return invalid(
      `the word "${word}" is not known`,
      "Write // scopewright-ignore -- reason: beside code it is about that line, else about the next one.",
    );
  if (text.startsWith("scopewright-ignore"))
    return invalid('expected "--" and a reason, as in "scopewright-ignore -- the host is our own proxy"');
  const [, method, url] = /^scopewright\s*:\s*([A-Za-z]+)\s+(\S+)$/u.exec(text) ?? [];
  if (method === undefined || url === undefined)
    return invalid('expected an operation, as in "scopewright: GET /v3/templates/{template_id}"');
  return { kind: "declares", method: method.toUpperCase(), url };
}

/** The number of the next line after one that holds more than a comment. */
function nextCode(lines: readonly string[], line: number): number {
  const index = lines.findIndex(
    (text, at) => at >= line && !/^\s*(?:$|\/\/|\*|\/\*.*\*\/\s*$|\{\/\*.*\*\/\}|<!--.*-->\s*$|\*\/)/u.test(text),
  );
  return index === -1 ? line : index + 1;
}

/** Whether a position lies in a string, a template or a regular expression, and so in no comment. */
function isInText(file: ts.SourceFile, position: number): boolean {
  let found: ts.Node = file;
  const descend = (node: ts.Node): ts.Node | undefined =>
    ts.forEachChild(node, (child) => (child.getStart(file) <= position && position < child.end ? child : undefined));
  for (let next = descend(file); next !== undefined; next = descend(next)) found = next;
  return (
    ts.isStringLiteralLike(found) ||
    ts.isTemplateHead(found) ||
    ts.isTemplateMiddle(found) ||
    ts.isTemplateTail(found) ||
    ts.isRegularExpressionLiteral(found)
  );
}
