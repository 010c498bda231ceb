import { lacksPath } from "../../operations/refusal.ts";
import { readProperties } from "../../input/read.ts";
import { describe, list, quote } from "../../input/show.ts";
import { hasDotSegment } from "./canonical-path.ts";
import type { ScopeIssue } from "../../errors/scope-issue.ts";

/** A parameter in a path; `{path+}` spans segments. */
const parameter = /\{([^{}/]*?)(\+?)\}/gu;

/** A path with its parameters filled in, or what is wrong with them. */
export type FilledPath =
  { readonly path: string; readonly issues?: undefined } | { readonly issues: readonly ScopeIssue[] };

/**
 * The path of an operation, every value encoded so that it stays one segment, or those of a parameter that spans them.
 *
 * @internal
 */
export function fillPath(operation: string, template: string, values: unknown): FilledPath {
  const given = readProperties(values) ?? new Map<string, unknown>();
  const names = Array.from(template.matchAll(parameter), ([, name = ""]) => name);
  const issues = [...given.keys()].filter((name) => !names.includes(name)).map((name) => unknownName(name, names));
  const path = template.replace(parameter, (_, name: string, spanning: string) => {
    const value = given.get(name);
    const encoded = spanning === "" ? encode(value) : encodeSegments(value);
    if (encoded === undefined) issues.push(badValue(operation, name, value));
    return encoded ?? "";
  });
  return issues.length > 0 ? { issues } : { path };
}

function unknownName(name: string, names: readonly string[]): ScopeIssue {
  const expected = names.length === 0 ? "no parameters" : `no parameters but ${list(names.map(quote), "and")}`;
  return { path: ["path", name], expected, received: quote(name) };
}

function badValue(operation: string, name: string, value: unknown): ScopeIssue {
  const expected = 'a number, or text other than "" and without a segment "." or ".."';
  return { path: ["path", name], expected, received: describe(value), next: `${lacksPath(operation)}.` };
}

/** The value of a parameter that spans segments: each of them encoded, the slashes kept. */
function encodeSegments(value: unknown): string | undefined {
  if (typeof value !== "string") return encode(value);
  const segments = value.split("/").map(encode);
  return segments.includes(undefined) ? undefined : segments.join("/");
}

/** Dot segments would lead to another path, and so would nothing; half a character has no encoding. */
function encode(value: unknown): string | undefined {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string" || text === "" || hasDotSegment(text)) return undefined;
  try {
    return encodeURIComponent(text);
  } catch {
    return undefined;
  }
}
