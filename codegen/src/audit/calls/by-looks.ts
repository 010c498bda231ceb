import { ts } from "ts-morph";
import { toArguments } from "../evaluate/arguments.ts";
import type { CallNode } from "../evaluate/file-facts.ts";
import { literal } from "../evaluate/possible.ts";
import type { Run } from "../evaluate/run.ts";
import type { Value } from "../evaluate/value.ts";
import type { HostTest } from "../match/hosts.ts";
import { splitUrl } from "../match/split-url.ts";
import { request, type Recognition } from "../recognise/recogniser.ts";
import { clientRequest } from "../recognise/sendgrid-client.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "head"]);
const talking =
  /^(?:log|info|debug|warn|error|trace|fatal|verbose|print|write|assert|expect|test|it|describe|mock|stub|toBe|toEqual|intercept|reply|push|set|add|includes|startsWith|match|replace|split|matches|join|t)$|nock|mock/iu;
const urlOptions = ["url", "uri", "baseURL", "baseUrl", "prefixUrl", "endpoint", "host"];

/**
 * What a call of something unknown looks like: `anything.request({ method, url })` in a file that names the provider,
 * `anything.get("https://api.sendgrid.com/v3/…")`, or anything else that is given a URL of the provider.
 */
export function byItsLooks(run: Run, node: CallNode, hosts: HostTest): readonly Recognition[] {
  const { expression } = node;
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isIdentifier(expression)
      ? expression.text
      : "";
  const [first] = node.arguments ?? [];
  if (first === undefined || talking.test(name)) return [];
  const values = run.evaluate(first, undefined);
  if (
    name === "request" &&
    values.some(({ value }) => value.kind === "object" && value.entries.has("url") && value.entries.has("method"))
  )
    return [asClient(run, node)];
  const isMember = ts.isPropertyAccessExpression(expression);
  if (isMember && verbs.has(name) && values.some(({ value }) => isUrlOf(value, hosts)))
    return [request(literal(name.toUpperCase()), values, { kind: "none" })];
  return givenUrl(run, node, name === "" ? "what is called" : `\`${name}\``, hosts);
}

/** A URL of the provider for code that is no known HTTP library. */
export function givenUrl(run: Run, node: CallNode, what: string, hosts: HostTest): readonly Recognition[] {
  const values = (node.arguments ?? []).flatMap((argument) => run.evaluate(argument, undefined));
  const isGiven = values.some(
    ({ value }) =>
      isUrlOf(value, hosts) ||
      (value.kind === "object" &&
        urlOptions.some(
          (name) => value.entries.has(name) && run.read(value, name).some((entry) => isUrlOf(entry.value, hosts)),
        )),
  );
  return isGiven
    ? [{ kind: "unknown", reason: `a URL of the provider is given to ${what}, which the audit does not know` }]
    : [];
}

function asClient(run: Run, node: CallNode): Recognition {
  return clientRequest({
    run,
    callee: { kind: "external", module: "", steps: [] },
    shape: "request",
    args: toArguments(node.arguments, undefined),
    isNew: false,
  });
}

function isUrlOf(value: Value, hosts: HostTest): boolean {
  if (value.kind !== "text" && value.kind !== "url") return false;
  const { origin } = splitUrl(value.text);
  return (
    origin !== undefined &&
    typeof origin[0] === "string" &&
    /^(?:https?:)?\/\//iu.test(origin[0]) &&
    hosts(origin) === "ours"
  );
}
