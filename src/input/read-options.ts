import { ScopeError } from "../errors/scope-error.ts";
import type { ScopeIssue } from "../errors/scope-issue.ts";
import { checkKeys } from "./check-properties.ts";
import { readProperties } from "./read.ts";
import { describe } from "./show.ts";

/** Which options a function takes, and what its refusals say. */
export interface OptionRules<Key extends string> {
  /** What the caller called, `createKey`. */
  readonly place: string;
  readonly known: readonly Key[];
  /** Shows a right call: `fetchClient({ apiKey })`. */
  readonly example: string;
  /** The option that a name of another library stands for: `params` for `query`. */
  readonly aliases?: Readonly<Record<string, Key>>;
}

/**
 * The own properties of options. The result has no prototype, so a property that other code added to `Object.prototype` is
 * not an option.
 *
 * @throws ScopeError `invalid-call` for something other than an object, and for every property that is not an option.
 * @internal
 */
export function readOptions<T extends object>(value: unknown, rules: OptionRules<keyof T & string>): Partial<T> {
  const options = Object.create(null) as Partial<T>;
  if (value === undefined) return options;
  const properties = readProperties(value);
  if (properties === undefined) throw refuse(rules, [notAnObject(value, rules)]);
  const issues = checkKeys(properties.keys(), rules.known).map((issue) => withNext(issue, rules));
  if (issues.length > 0) throw refuse(rules, issues);
  return Object.assign(options, Object.fromEntries(properties));
}

/**
 * Any value in a few words that never show text: a key is often passed in the wrong place.
 *
 * @internal
 */
export function describeUnseen(value: unknown): string {
  return typeof value === "string" ? "text" : describe(value);
}

function notAnObject(value: unknown, { example }: OptionRules<string>): ScopeIssue {
  return { path: [], expected: "options, an object,", received: describeUnseen(value), next: `Write ${example}.` };
}

function withNext(issue: ScopeIssue, { aliases = {}, example }: OptionRules<string>): ScopeIssue {
  const [name = ""] = issue.path;
  const meant = Object.hasOwn(aliases, name) ? aliases[name] : issue.suggestion;
  if (meant !== undefined) return { ...issue, suggestion: meant };
  return { ...issue, next: `Write ${example}.` };
}

function refuse({ place }: OptionRules<string>, issues: readonly ScopeIssue[]): ScopeError {
  return new ScopeError("invalid-call", issues, place);
}
