import { quote, list } from "../../input/show.ts";
import { describeUnseen } from "../../input/read-options.ts";
import { readProperty } from "../../input/read.ts";
import type { ScopeIssue } from "../../errors/scope-issue.ts";
import { parseHost } from "../../operations/paths/host-pattern.ts";
import { checkHeaders, onBehalfOf } from "./check-headers.ts";
import type { CallScope } from "./request-options.ts";

type Check = (value: unknown, hosts: readonly string[]) => Omit<ScopeIssue, "path"> | undefined;

/** One check for each option that says where, for whom and how long a call is made. */
const checks: Readonly<Record<keyof CallScope, Check>> = {
  onBehalfOf: (value) => {
    const isHeader = typeof value === "string" && checkHeaders({ [onBehalfOf]: value }).issues.length === 0;
    return isHeader ? undefined : { expected: "the name of a subuser", received: showText(value) };
  },
  host: (value, hosts) => {
    if (typeof value === "string" && baseUrlOf(value, hosts) !== undefined) return undefined;
    const names = hosts.map(quote);
    const expected = names.length === 0 ? "no host, as the catalog has none" : list(names, "or");
    return { expected, received: showText(value) };
  },
  timeout: (value) =>
    typeof value === "number" && value > 0
      ? undefined
      : { expected: "a number of milliseconds above 0", received: describeUnseen(value) },
  signal: (value) =>
    typeof readProperty(value, "aborted") === "boolean" && typeof readProperty(value, "addEventListener") === "function"
      ? undefined
      : { expected: "an AbortSignal", received: describeUnseen(value) },
};

/** The names of these options. */
export const callScopeNames: readonly (keyof CallScope)[] = ["onBehalfOf", "host", "timeout", "signal"];

/**
 * The URL that requests to a host begin with: `https://acme.example.com/base` for `acme.example.com`, if the catalog has
 * `{tenant}.example.com/base`. Undefined for a host of another.
 *
 * @internal
 */
export function baseUrlOf(host: string, hosts: readonly string[]): string | undefined {
  if (hosts.includes(host) && !host.includes("{")) return `https://${host}`;
  const name = host.toLowerCase();
  // Letters, digits, hyphens and dots alone: a slash, a colon or an @ would make it another place.
  if (!/^[a-z\d-]+(?:\.[a-z\d-]+)*$/u.test(name)) return undefined;
  const patterns = hosts.map(parseHost).filter((pattern) => pattern.test(name));
  const [pattern] = [...patterns.filter(({ isFixed }) => isFixed), ...patterns];
  return pattern === undefined ? undefined : `https://${name}${pattern.base}`;
}

/**
 * What is wrong with the options that say where, for whom and how long a call is made.
 *
 * @internal
 */
export function checkCallScope(scope: Partial<CallScope>, hosts: readonly string[]): readonly ScopeIssue[] {
  return callScopeNames.flatMap((name) => {
    const issue = scope[name] === undefined ? undefined : checks[name](scope[name], hosts);
    return issue === undefined ? [] : [{ path: [name], ...issue }];
  });
}

/** Text as it is if it can be no key. */
function showText(value: unknown): string {
  return typeof value === "string" && value.length <= 40 && !/^SG\./iu.test(value)
    ? quote(value)
    : describeUnseen(value);
}
