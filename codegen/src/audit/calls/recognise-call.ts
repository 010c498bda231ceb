import { ts } from "ts-morph";
import { toArguments } from "../evaluate/arguments.ts";
import type { CallNode } from "../evaluate/file-facts.ts";
import type { Run } from "../evaluate/run.ts";
import { isHelper } from "../evaluate/globals.ts";
import type { Argument, ExternalValue, Value } from "../evaluate/value.ts";
import type { HostTest } from "../match/hosts.ts";
import { splitUrl } from "../match/split-url.ts";
import { clientRequest } from "../recognise/sendgrid-client.ts";
import { shapeOf, type Recognition } from "../recognise/recogniser.ts";
import type { Recognisers } from "../recognise/recognisers.ts";
import { calleesOf } from "./sites.ts";

/** Code that only looks at what it is given, or that stands in for the provider in tests. */
const harmless = /^(?:console|JSON|Object|Array|Number|String|Boolean|Symbol|jest|vi|sinon|expect|assert|Reflect)(?:\.|$)/u;
const harmlessPackages = /^(?:sinon|jest|vitest|@jest\/.*|chai|nock|msw|proxyquire|winston|pino|debug|chalk|assert|util|@?[\w-]*\/?logger|supertest|mockery|rewire|testdouble)(?:\/|$)/u;

/** What a call makes of requests, under the assumptions of a run. */
export function recogniseCall(run: Run, node: CallNode, recognisers: Recognisers, hosts: HostTest, isTraced: boolean): readonly Recognition[] {
  const args = toArguments(node.arguments, undefined);
  const isNew = ts.isNewExpression(node);
  return calleesOf(run, node).flatMap(({ value }): readonly Recognition[] => {
    if (value.kind === "unknown") return [...(isTraced ? byItsLooks(run, node) : []), ...handedOn(run, node, recognisers)];
    // A function of the code base: the calls that it makes are found in its own code.
    if (value.kind !== "external") return [{ kind: "harmless" }];
    const { callee, given } = direct(value, args);
    if (callee === undefined) return [];
    const own = recognisers.recognise(run, callee, given, isNew);
    if (own) return [own];
    const name = value.module === "" ? shapeOf(value) : "";
    if (harmless.test(name) || harmlessPackages.test(value.module)) return [];
    const handed = handedOn(run, node, recognisers);
    if (handed.length > 0 || !isTraced || recognisers.knows(value) || isHelper(value.module)) return handed;
    return givenUrl(run, node, value.module, hosts);
  });
}

/** The function behind `fn.call(self, …)` and `fn.apply(self, […])`; none behind `bind` and `then`, which call nothing. */
function direct(callee: ExternalValue, args: readonly Argument[]): { readonly callee?: ExternalValue; readonly given: readonly Argument[] } {
  const last = callee.steps.at(-1);
  const name = last?.kind === "member" && callee.module !== "" && callee.steps.length > 1 ? last.name : "";
  if (name === "then" || name === "catch" || name === "finally") return { given: [] };
  // `call` of what a call gave is a method of that name: `gate(client, key).call("GET /v3/templates")`.
  if (callee.steps.at(-2)?.kind !== "member") return { callee, given: args };
  if (name === "bind") return { given: [] };
  if (name !== "call" && name !== "apply") return { callee, given: args };
  const [, first] = args;
  const behind = { ...callee, steps: callee.steps.slice(0, -1) };
  if (name === "call") return { callee: behind, given: args.slice(1) };
  return { callee: behind, given: first ? [{ spread: true, read: first.read }] : [] };
}

/** `anything.request({ method, url })` in a file that names the provider, where nobody knows what `anything` is. */
function byItsLooks(run: Run, node: CallNode): readonly Recognition[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "request") return [];
  const [options] = node.arguments ?? [];
  const values = options ? run.evaluate(options, undefined) : [];
  if (!values.some(({ value }) => value.kind === "object" && value.entries.has("url") && value.entries.has("method"))) return [];
  return [clientRequest({ run, callee: { kind: "external", module: "", steps: [] }, shape: "request", args: toArguments(node.arguments, undefined), isNew: false })];
}

/** A client that is given away to code that is not read. */
function handedOn(run: Run, node: CallNode, recognisers: Recognisers): readonly Recognition[] {
  const recognitions: Recognition[] = [];
  const look = (value: Value, depth: number): void => {
    if (value.kind === "external") {
      const found = recognisers.handedOn(run, value);
      if (found) recognitions.push(found);
    }
    if (depth === 0) return;
    if (value.kind === "object") for (const read of value.entries.values()) for (const inner of read(run)) look(inner.value, depth - 1);
    if (value.kind === "list") for (const item of value.items.flat()) look(item.value, depth - 1);
  };
  for (const argument of node.arguments ?? []) {
    if (!canHoldClient(argument)) continue;
    for (const { value } of run.evaluate(argument, undefined)) look(value, 4);
  }
  return recognitions;
}

function canHoldClient(node: ts.Expression): boolean {
  return !ts.isLiteralExpression(node) && !ts.isTemplateExpression(node) && !ts.isArrowFunction(node) && !ts.isFunctionExpression(node);
}

const urlOptions = ["url", "uri", "baseURL", "baseUrl", "prefixUrl", "endpoint", "host"];

/** A URL of the provider for a package that is no known HTTP library. */
function givenUrl(run: Run, node: CallNode, module: string, hosts: HostTest): readonly Recognition[] {
  if (module === "") return [];
  const isOurs = (value: Value): boolean => {
    if (value.kind !== "text" && value.kind !== "url") return false;
    const { origin } = splitUrl(value.text);
    return origin !== undefined && typeof origin[0] === "string" && hosts(origin) === "ours";
  };
  const values = (node.arguments ?? []).flatMap((argument) => run.evaluate(argument, undefined));
  const found = values.some(({ value }) => isOurs(value) || (value.kind === "object" && urlOptions.some((name) => value.entries.has(name) && run.read(value, name).some((entry) => isOurs(entry.value)))));
  return found ? [{ kind: "unknown", reason: `a URL of the provider is given to \`${module}\`, which the audit does not know` }] : [];
}
