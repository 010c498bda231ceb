import { pathProblem } from "../../files/path-problem.ts";
import { eitherOf } from "../../text/show.ts";
import { suggestFrom } from "../../text/suggest.ts";
import { failureKinds } from "./failure-kinds.ts";

/** The kind of value that a key of the configuration takes. */
export type Kind = "any" | "text" | "path" | "paths" | "failures" | "switch" | "extension" | "audit";

/** The keys of a configuration. `configuration.schema.json` lists the same ones; a test compares them. */
export const configurationKeys: Readonly<Record<string, Kind>> = {
  $schema: "any",
  catalog: "path",
  out: "path",
  runtime: "text",
  importExtension: "extension",
  ignores: "paths",
  audit: "audit",
};

/** The keys of the configuration's `audit`. */
export const auditKeys: Readonly<Record<string, Kind>> = {
  paths: "paths",
  key: "path",
  project: "path",
  baseline: "path",
  runtime: "text",
  failOn: "failures",
  perPackage: "switch",
  allowUnresolved: "switch",
};

/** What was expected in place of a wrong value, and the next step. */
export interface WrongValue {
  readonly expected: string;
  readonly suggestion?: string;
  readonly hint?: string;
}

/** Returns what is wrong with a value of a kind; undefined if nothing is. The items of a list are values of their own. */
export function wrongValue(kind: Kind, value: unknown): WrongValue | undefined {
  switch (kind) {
    case "any":
      return undefined;
    case "switch":
      return unless(typeof value === "boolean", "true or false");
    case "text":
      return unless(isFilled(value), "a non-empty string");
    case "path":
      return isFilled(value) ? wrongPath(value, value) : unless(false, "a path");
    case "extension":
      return oneOf([".js", ".ts", "none"], value);
    case "audit":
      return unless(typeof value === "object" && value !== null && !Array.isArray(value), "an object");
    case "paths":
      return unless(Array.isArray(value), "a list of paths");
    case "failures":
      return unless(Array.isArray(value), "a list of findings");
  }
}

/** Returns what is wrong with an item of a list; undefined if nothing is. */
export function wrongItem(kind: Kind, value: unknown): WrongValue | undefined {
  if (kind === "failures") return oneOf(failureKinds, value);
  if (!isFilled(value)) return unless(false, "a path");
  // In a glob a backslash escapes the character after it.
  return wrongPath(value.replace(/^!/u, ""), value.replaceAll("\\", "/"));
}

function wrongPath(path: string, withoutGlob: string): WrongValue | undefined {
  const problem = pathProblem(path);
  if (problem !== undefined) return { expected: "a path", hint: problem.hint };
  if (!withoutGlob.includes("\\")) return undefined;
  return { expected: "a path with slashes, which every system reads", suggestion: path.replaceAll("\\", "/") };
}

function oneOf(choices: readonly string[], value: unknown): WrongValue | undefined {
  if (typeof value === "string" && choices.includes(value)) return undefined;
  const suggestion =
    typeof value === "string"
      ? (choices.find((each) => each === `.${value}`) ?? suggestFrom(choices)(value))
      : undefined;
  return { expected: eitherOf(choices), ...(suggestion !== undefined && { suggestion }) };
}

function unless(isRight: boolean, expected: string): WrongValue | undefined {
  return isRight ? undefined : { expected };
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
