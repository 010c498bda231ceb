import { ts } from "../../syntax/typescript.ts";
import { toArguments } from "../../values/arguments.ts";
import type { CallNode } from "../../syntax/file-facts.ts";
import type { Argument, ExternalValue, Run, UnknownValue } from "../../values/value.ts";
import { helperOf, isResumption } from "../../syntax/compiler-helpers.ts";
import { calleeName } from "../../syntax/nodes.ts";
import { isHelper } from "../../models/globals.ts";
import type { HostTest } from "../../match/hosts.ts";
import { isHarmless } from "../../recognise/harmless.ts";
import { shapeOf, type Recognition } from "../../recognise/recogniser.ts";
import type { Recognisers } from "../../recognise/recognisers.ts";
import { argumentsOfCallback } from "../callbacks.ts";
import { byItsLooks } from "./by-looks.ts";
import { handedOn } from "./handed-on.ts";
import { calleesOf } from "../sites.ts";
import { ofStoredClients } from "./stored-clients.ts";

/** The context in which a call is recognised. */
export interface Recognising {
  readonly recognisers: Recognisers;
  readonly hosts: HostTest;
  /** True if the file of the call has a trace of the provider. */
  readonly isTraced: boolean;
}

/** The requests that a call makes, under the assumptions of a run. */
export function recogniseCall(run: Run, node: CallNode, by: Recognising): readonly Recognition[] {
  if (helperOf(node) !== undefined || isResumption(node)) return [];
  const callees = calleesOf(run, node);
  const isKnown = callees.some(({ value: { kind } }) => kind === "external");
  return callees.flatMap(({ value }): readonly Recognition[] => {
    if (value.kind === "unknown") return ofUnknown(run, node, value, by);
    // A promise counts as what it resolves to, which may be an object without a `then`.
    if (value.kind === "nothing") return isKnown ? [] : passedOn(run, node, by.recognisers);
    // The calls that a function of the code base makes are found in its own code.
    return value.kind === "external" ? ofExternal(run, node, value, by) : [{ kind: "harmless" }];
  });
}

/** The requests of a call whose callee is unknown: those that it looks like. */
function ofUnknown(
  run: Run,
  node: CallNode,
  value: UnknownValue,
  { recognisers, hosts, isTraced }: Recognising,
): readonly Recognition[] {
  if (value.isMethod) return ofCallback(run, node, recognisers);
  const args = toArguments(node.arguments, undefined);
  const like = isTraced ? recognisers.resembling(run, calleeName(node), args) : undefined;
  const passed = passedOn(run, node, recognisers);
  if (like) return [...passed, assumed(like)];
  const looks = byItsLooks(run, node, value, hosts);
  if (passed.length + looks.length > 0) return [...passed, ...looks];
  return ofStoredClients(run, value, recognisers).flatMap((callee) => {
    const found = recognisers.recognise(run, callee, args, ts.isNewExpression(node));
    return found ? [assumed(found)] : [];
  });
}

/** The requests of a call of a package or a global. */
function ofExternal(
  run: Run,
  node: CallNode,
  value: ExternalValue,
  { recognisers, hosts }: Recognising,
): readonly Recognition[] {
  if (callsWhatItIsGiven(value)) return passedOn(run, node, recognisers);
  const called = direct(run, value, toArguments(node.arguments, undefined));
  if (called === undefined) return [];
  const { callee, given } = called;
  if (isHarmless(callee)) return [];
  const own = recognisers.recognise(run, callee, given, ts.isNewExpression(node));
  if (own?.kind === "requests") return [own];
  if (isAnswer(run, callee, recognisers)) return passedOn(run, node, recognisers);
  if (own) return [own];
  if (run.model(run, callee, given) !== undefined) return [];
  if (recognisers.isNamedAfter(value)) {
    if (isModuleOfNest(callee)) return [{ kind: "harmless" }];
    const alike = recognisers.namedAlike(run, calleeName(node), given);
    if (alike) return [assumed(alike)];
    // The finding stays at the call itself, whatever its callers pass.
    const { result } = run.ask(() => byItsLooks(run, node, callee, hosts));
    return result.length > 0 || isDecorator(node) ? result : [unknownPackage(value.module)];
  }
  const passed = passedOn(run, node, recognisers);
  if (passed.length > 0 || recognisers.knows(value) || isHelper(value.module)) return passed;
  return byItsLooks(run, node, callee, hosts);
}

/** Whether a value is taken from the answer to a request: its methods are those of data. */
function isAnswer(run: Run, callee: ExternalValue, recognisers: Recognisers): boolean {
  return callee.steps.some((step, index) => {
    if (step.kind !== "call" || index === callee.steps.length - 1) return false;
    const asked = { ...callee, steps: callee.steps.slice(0, index) };
    return run.ask(() => sends(recognisers.recognise(run, asked, step.args, false))).result;
  });
}

/** Whether a call sends a request, and does not only make what sends it. */
function sends(recognition: Recognition | undefined): boolean {
  return recognition?.kind === "requests" && recognition.maker === undefined;
}

/** Returns the requests of functions and clients that a call passes on. */
function passedOn(run: Run, node: CallNode, recognisers: Recognisers): readonly Recognition[] {
  const called = ofCallback(run, node, recognisers);
  const [, ...others] = node.arguments ?? [];
  return [...called, ...handedOn(run, called.length > 0 ? others : (node.arguments ?? []), recognisers)];
}

/** Requests of a function of a package that is called with each item of a list, or with a result: `urls.map(fetch)`. */
function ofCallback(run: Run, node: CallNode, recognisers: Recognisers): readonly Recognition[] {
  const [first] = node.arguments ?? [];
  if (!first || !(ts.isIdentifier(first) || ts.isPropertyAccessExpression(first) || ts.isCallExpression(first)))
    return [];
  const handed = run.evaluate(first, undefined).flatMap(({ value }) => (value.kind === "external" ? [value] : []));
  if (handed.length === 0) return [];
  const args = argumentsOfCallback(run, node, 0, toArguments(node.arguments, undefined));
  return args === undefined ? [] : handed.flatMap((value) => recognisers.recognise(run, value, args, false) ?? []);
}

/** Whether a call makes a module of Nest, whose services make the requests: `SendGridModule.forRootAsync({ … })`. */
function isModuleOfNest(callee: ExternalValue): boolean {
  return /Module\.(?:for\w+|register(?:Async)?)$/u.test(shapeOf(callee));
}

function unknownPackage(module: string): Recognition {
  return { kind: "unknown", reason: `\`${module}\` is a package or file that the audit does not know` };
}

function assumed(recognition: Recognition): Recognition {
  return recognition.kind === "requests" ? { ...recognition, isAssumed: true } : recognition;
}

function isDecorator({ parent }: CallNode): boolean {
  return ts.isDecorator(parent);
}

/** Whether it is a method of a promise, which calls a function with what the promise resolves to. */
function callsWhatItIsGiven(callee: ExternalValue): boolean {
  return ["then", "catch", "finally"].includes(methodOf(callee));
}

/**
 * Returns the function that `fn.call(self, …)`, `fn.apply(self, […])` and a `bind` with arguments call, with its arguments;
 * undefined if they call none.
 */
function direct(
  run: Run,
  callee: ExternalValue,
  args: readonly Argument[],
): { readonly callee: ExternalValue; readonly given: readonly Argument[] } | undefined {
  const listed = (list: Argument | undefined): readonly Argument[] => (list ? [{ spread: true, read: list.read }] : []);
  const method = methodOf(callee);
  if (callee.module === "" && shapeOf(callee) === "Reflect.apply") {
    const applied = args[0]?.read(run).find(({ value }) => value.kind === "external")?.value;
    return applied?.kind === "external" ? { callee: applied, given: listed(args[2]) } : undefined;
  }
  // After a call, `call` is a method of the result: `gate(client, key).call("GET /v3/templates")`.
  if (callee.steps.at(-2)?.kind !== "member") return { callee, given: args };
  const behind = { ...callee, steps: callee.steps.slice(0, -1) };
  if (method === "bind" && args.length < 2) return undefined;
  if (method === "call" || method === "bind") return { callee: behind, given: args.slice(1) };
  return method === "apply" ? { callee: behind, given: listed(args[1]) } : { callee, given: args };
}

/** The called method of a function or promise; the empty text if the value itself is called. */
function methodOf({ module, steps }: ExternalValue): string {
  const last = steps.at(-1);
  return last?.kind === "member" && (module !== "" || steps.length > 1) ? last.name : "";
}
