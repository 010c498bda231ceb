import { ts } from "../../syntax/typescript.ts";
import { limits } from "../../limits.ts";
import { isKeeper, isTalk } from "../../recognise/harmless.ts";
import { option, request, type Recognition } from "../../recognise/recogniser.ts";
import type { CallNode } from "../../syntax/file-facts.ts";
import { toArguments } from "../../values/arguments.ts";
import { each, either, just, literal, nothing, unknown } from "../../values/possible.ts";
import type { Argument, ExternalValue, Run, UnknownValue, Value, Values } from "../../values/value.ts";
import type { HostTest } from "../../match/hosts.ts";
import { verbOf } from "../../values/verb.ts";
import { findTarget, isUrlOf, urlIn } from "./request-target.ts";

const shells = new Set(["child_process", "execa", "shelljs", "cross-spawn", "zx"]);
/** Options that hold the method of a request. */
export const methodOptions: readonly string[] = ["method", "verb", "httpMethod", "type"];
const bodies = ["body", "data", "json", "form", "formData"];
/** Names that say which method they send: `get`, `httpPost`, `deleteJson`, `$put`, `asPost`. */
const namedVerb =
  /^(?:[$_]|(?:http|api|do|send|make|axios|fetch|async|rest|as)_?)?([gG]et|[pP]ost|[pP]ut|[pP]atch|[dD]el(?:ete)?|[hH]ead)(?=$|[A-Z_\d])/u;
/** Names of functions that send GET unless their options say otherwise. */
const fetching = /fetch|request|http|axios|ajax|^got$|^rp$/iu;

/** Names of methods that send a request which was made before. */
const sending = /^(?:send|request|fetch|exec|end|submit|call|invoke|run|perform|dispatch|go$|do$)/iu;

const unsaid = just(unknown("method", "the function that sends it is not known, and nothing says the method"));

/** A callee outside of the code base. */
type Callee = ExternalValue | UnknownValue;

/**
 * Returns the request that a call looks like, whatever function it calls: its arguments hold a URL of the provider, or options
 * that make one. The arguments of the calls that made the callee count too: `make("POST", base)("/v3/mail/send")`.
 */
export function byItsLooks(run: Run, node: CallNode, callee: Callee, hosts: HostTest): readonly Recognition[] {
  const names = namesOf(node, callee);
  const [name = ""] = names;
  const args = node.arguments ?? [];
  if (isTalk(name) || name === "bind" || isOfHeaders(node)) return [];
  if (callee.kind === "external" && shells.has(callee.module)) return inCommand(run, args, hosts, callee.module);
  const own = argumentValues(run, args);
  const made = madeWith(run, callee);
  const earlier = made.map(({ read }) => read(run));
  const target = findTarget(run, own, earlier, hosts);
  if (target === undefined) return toSimilarHost(run, own, hosts);
  if (target.isMade && target.base.kind === "none" && !goesOn(node, name)) return [];
  // What it returns may be a client, or a request whose method and sending are said by calls after it.
  const maker = ts.isExpressionStatement(node.parent) ? {} : { maker: node };
  // What keeps a URL sends it only if a method is kept with it.
  if (isKeeper(name) && own.every((values) => verbIn(run, values).length === 0)) return [];
  if (target.isBare) {
    if (callee.kind === "external" && isDefault(run, node, callee)) return [];
    const what = name === "" ? "a function" : `\`${name}\``;
    const reason = `a URL of the provider is given to ${what}, which the audit does not know`;
    return [{ kind: "unknown", reason, ...maker }];
  }
  const makers = target.isMade ? made.flatMap(({ node: from }) => (from ? [from.parent] : [])) : [];
  const method = target.holder ? methodInside(run, target.holder) : methodOf(run, [...own, ...earlier], names);
  const found = request(method, target.url, target.base);
  return [{ ...found, isAssumed: true, makers, ...maker }];
}

/** Whether a URL is what a setting is by default. */
function isDefault(run: Run, node: CallNode, callee: ExternalValue): boolean {
  return run.stated.ofCall(run, callee, toArguments(node.arguments, undefined)).length > 0;
}

/** Whether a call is one of headers, as in `answer.headers.get("x-message-id")`. */
function isOfHeaders({ expression }: CallNode): boolean {
  const receiver = ts.isPropertyAccessExpression(expression) ? expression.expression : undefined;
  return receiver !== undefined && ts.isPropertyAccessExpression(receiver) && receiver.name.text === "headers";
}

/** Whether a call of what another call made goes on with the request: it names the method, or sends. Others read the answer. */
function goesOn({ expression }: CallNode, name: string): boolean {
  return !ts.isPropertyAccessExpression(expression) || namedVerb.test(name) || sending.test(name);
}

/**
 * Returns the request to a host that looks like the provider's. A URL alone may be a link to a page, so the call must name a
 * method, too.
 */
function toSimilarHost(run: Run, args: readonly Values[], hosts: HostTest): readonly Recognition[] {
  const url = args
    .map((values) => urlIn(run, values))
    .find((values) => values.some(({ value }) => isUrlOf(value, hosts, "similar")));
  const method = args.map((values) => verbIn(run, values)).find((values) => values.length > 0);
  if (url === undefined || method === undefined) return [];
  return [{ ...request(method, url, { kind: "none" }), isAssumed: true }];
}

/** The names on the way to the callee, the last one first. */
export function namesOf({ expression }: CallNode, { steps = [] }: Pick<Callee, "steps">): readonly string[] {
  const names: string[] = [];
  let node: ts.Expression = expression;
  for (;;) {
    if (ts.isPropertyAccessExpression(node)) {
      names.push(node.name.text);
      node = node.expression;
    } else if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) node = node.expression;
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken) node = node.right;
    else break;
  }
  if (ts.isIdentifier(node)) names.push(node.text);
  return [...names, ...steps.toReversed().flatMap((step) => (step.kind === "member" ? [step.name] : []))];
}

/** The arguments of the calls that made the callee, the latest call first, and then of those that made these arguments. */
function madeWith(run: Run, callee: Pick<Callee, "steps">): readonly Argument[] {
  const found = argumentsIn(callee);
  let made = found;
  for (
    let depth = 0;
    depth < limits.handedDeep && made.length > 0 && found.length < limits.argumentsOfMakers;
    depth++
  ) {
    made = made
      .flatMap(({ read }) => read(run).flatMap(({ value }) => (value.kind === "external" ? argumentsIn(value) : [])))
      .slice(0, limits.argumentsOfMakers - found.length);
    found.push(...made);
  }
  return found;
}

function argumentsIn({ steps = [] }: Pick<Callee, "steps">): Argument[] {
  return steps.toReversed().flatMap((step) => (step.kind === "member" ? [] : (step.args ?? [])));
}

/** Returns the values of a call's arguments; a list is replaced by its first items. */
export function argumentValues(run: Run, args: readonly ts.Expression[]): readonly Values[] {
  return args
    .filter((argument) => !ts.isArrowFunction(argument) && !ts.isFunctionExpression(argument))
    .map((argument) =>
      each(run.evaluate(ts.isSpreadElement(argument) ? argument.expression : argument, undefined), (value) =>
        value.kind === "list" ? either(...value.items.slice(0, limits.itemsOfArgument)) : just(value),
      ),
    );
}

/** The method that options, arguments or names state; open if none does and any method is possible. */
export function methodOf(run: Run, args: readonly Values[], names: readonly string[]): Values {
  const said = args.map((values) => verbIn(run, values)).find((values) => values.length > 0);
  if (said) return said;
  const named = names.map((name) => namedVerb.exec(name)?.[1]).find((word) => word !== undefined);
  if (named !== undefined) return literal(named.toUpperCase().replace(/^DEL$/u, "DELETE"));
  const isUnsaid = args.every((values) => values.every(({ value }) => saysNoMethod(value)));
  return isUnsaid && names.some((name) => fetching.test(name)) ? nothing : unsaid;
}

/** The method that an object deep inside of an argument states, itself or in its options. */
function methodInside(run: Run, holder: Values): Values {
  const options = holder.flatMap(({ value }) =>
    value.kind === "object" ? [...value.entries.values()].map((read) => read(run)) : [],
  );
  const said = [holder, ...options.filter((values) => values.every(({ value }) => value.kind === "object"))]
    .map((values) => verbIn(run, values))
    .find((values) => values.length > 0);
  return said ?? unsaid;
}

/** Whether a value states no method and no body, so that the request may be a GET. */
function saysNoMethod(value: Value): boolean {
  if (value.kind === "text" || value.kind === "url" || value.kind === "nothing") return true;
  return value.kind === "object" && !value.open && !bodies.some((body) => value.entries.has(body));
}

function verbIn(run: Run, values: Values): Values {
  return each(values, (value) => {
    const verb = verbOf(value);
    if (verb !== undefined) return literal(verb);
    const name = value.kind === "object" ? methodOptions.find((one) => value.entries.has(one)) : undefined;
    if (name === undefined) return [];
    const said = option(run, just(value), name);
    return name === "type" ? verbIn(run, said) : said.filter((method) => method.value.kind !== "nothing");
  });
}

/** A command for the shell that holds a URL of the provider: `exec("curl https://api.sendgrid.com/…")`. */
function inCommand(run: Run, args: readonly ts.Expression[], hosts: HostTest, module: string): readonly Recognition[] {
  const words = args
    .flatMap((argument) => run.evaluate(argument, undefined))
    .flatMap(({ value }) => (value.kind === "list" ? value.items.flat().map((item) => item.value) : [value]))
    .flatMap((value) => (value.kind === "text" ? value.text.filter((piece) => typeof piece === "string") : []))
    .flatMap((text) => text.match(/https?:\/\/[^\s"'`]+/giu) ?? []);
  return words.some((word) => isUrlOf({ kind: "text", text: [word] }, hosts))
    ? [{ kind: "unknown", reason: `a URL of the provider is in a command that \`${module}\` runs` }]
    : [];
}
