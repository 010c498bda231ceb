import { ts } from "../syntax/typescript.ts";
import { toArguments } from "../evaluate/arguments.ts";
import type { CallNode } from "../syntax/file-facts.ts";
import { literal } from "../values/possible.ts";
import type { Run } from "../values/run.ts";
import type { ExternalValue, Value } from "../values/value.ts";
import type { HostTest } from "../match/hosts.ts";
import { splitUrl } from "../match/split-url.ts";
import { request, type Recognition } from "../recognise/recogniser.ts";
import type { Recognisers } from "../recognise/recognisers.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "head"]);
const talking =
  /^(?:log|info|debug|warn|error|trace|fatal|verbose|print|write|assert|expect|test|it|describe|mock|stub|toBe|toEqual|intercept|reply|push|set|add|includes|startsWith|match|replace|split|matches|join|t|default|option|argument|describe|meta|example)$|nock|mock/iu;
const shells = new Set(["child_process", "execa", "shelljs", "cross-spawn", "zx"]);
const urlOptions = ["url", "uri", "baseURL", "baseUrl", "prefixUrl", "endpoint", "host"];

/**
 * What a call of something that the code does not tell looks like: `anything.request({ method, url })` in a file that names
 * the provider, or a call that is given a URL of the provider.
 */
export function byItsLooks(
  run: Run,
  node: CallNode,
  hosts: HostTest,
  recognisers: Recognisers,
): readonly Recognition[] {
  if (node.arguments === undefined || node.arguments.length === 0 || talking.test(nameOf(node))) return [];
  const like = recognisers.resembling(run, nameOf(node), toArguments(node.arguments, undefined));
  return like ? [like] : withProviderUrl(run, node, hosts, undefined);
}

/** What a call of a package that nobody knows is: `anything.get("https://api.sendgrid.com/v3/…")`, or with the URL elsewhere. */
export function withProviderUrl(
  run: Run,
  node: CallNode,
  hosts: HostTest,
  callee: ExternalValue | undefined,
): readonly Recognition[] {
  const [first] = node.arguments ?? [];
  const name = nameOf(node);
  if (first === undefined || talking.test(name)) return [];
  if (callee && shells.has(callee.module)) return inCommand(run, node, hosts, callee.module);
  const values = run.evaluate(first, undefined);
  const isVerb = ts.isPropertyAccessExpression(node.expression) && verbs.has(name);
  if (isVerb && values.some(({ value }) => isUrlOf(value, hosts)))
    return [request(literal(name.toUpperCase()), values, { kind: "none" })];
  return givenUrl(run, node, name === "" ? "what is called" : `\`${name}\``, hosts);
}

function nameOf({ expression }: CallNode): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : "";
}

/** A command for the shell that holds a URL of the provider: `exec("curl https://api.sendgrid.com/…")`. */
function inCommand(run: Run, node: CallNode, hosts: HostTest, module: string): readonly Recognition[] {
  const words = (node.arguments ?? [])
    .flatMap((argument) => run.evaluate(argument, undefined))
    .flatMap(({ value }) => (value.kind === "list" ? value.items.flat().map((item) => item.value) : [value]))
    .flatMap((value) => (value.kind === "text" ? value.text.filter((piece) => typeof piece === "string") : []))
    .flatMap((text) => text.match(/https?:\/\/[^\s"'`]+/giu) ?? []);
  return words.some((word) => isUrlOf({ kind: "text", text: [word] }, hosts))
    ? [{ kind: "unknown", reason: `a URL of the provider is in a command that \`${module}\` runs` }]
    : [];
}

/** A URL of the provider for code that is no known HTTP library. */
function givenUrl(run: Run, node: CallNode, what: string, hosts: HostTest): readonly Recognition[] {
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
