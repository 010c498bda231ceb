import { ts } from "../syntax/typescript.ts";
import { branchFacts } from "../evaluate/branches.ts";
import type { CallNode } from "../syntax/file-facts.ts";
import { given } from "../values/possible.ts";
import type { Facts, Run, Strength, World } from "../values/value.ts";
import { type FunctionNode, isWithin } from "../syntax/nodes.ts";
import type { Origin } from "../values/origin.ts";
import { orTooDeep } from "../syntax/too-deep.ts";
import { outcomesOf, type Matching, type Outcome } from "../match/outcome.ts";
import type { Trace } from "../sources/traces.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { Budget } from "./budget.ts";
import {
  agreed,
  areSettled,
  isOneOperation,
  cutOff,
  elsewhere,
  isSettled,
  unfollowed,
  unique,
  withoutLinks,
  withSameHost,
  type Finding,
} from "./findings.ts";
import type { RunIn } from "./find-calls.ts";
import { calleesOf, type CallGraph, type Site } from "./sites.ts";
import { mergeWorlds } from "./worlds.ts";
import { limits } from "../limits.ts";

/** The origins that calls use: those of entries of the report, and those of calls that send nothing. */
export interface Uses {
  readonly reported: Set<Origin>;
  readonly harmless: Set<Origin>;
}

/** Everything that a look at a call needs. */
export interface Looking {
  readonly matching: Matching;
  readonly traceOf: (file: ts.SourceFile) => Trace;
  /** Whether a call itself names the provider: in the name of a key that it sends. */
  readonly mentions: (node: CallNode) => boolean;
  /** Returns the requests that the call makes under the assumptions of a run. */
  readonly recognise: (run: Run, node: CallNode) => readonly Recognition[];
}

/** Everything that exploring a call needs. */
export interface Exploration extends Looking {
  readonly graph: CallGraph;
  readonly runIn: RunIn;
  /** Functions that pass on a part of a request to the provider; the files that import them may hold the rest. */
  readonly wrappers: Set<FunctionNode>;
  /** Calls that made a client whose requests were found. */
  readonly makers: Set<ts.Node>;
  /** The origins that calls use, by whether the call is in the report. */
  readonly uses: Uses;
}

/**
 * Returns the findings of a call, with the values that its function gets from its callers, their functions from theirs, and so
 * on. The place of a finding moves out to the call where its values come from, and stays if all callers agree.
 */
export function exploreCall(node: CallNode, exploration: Exploration): readonly Finding[] {
  return orTooDeep(
    () => exploreFrom(node, exploration),
    () => [unfollowed(node)],
  );
}

function exploreFrom(node: CallNode, exploration: Exploration): readonly Finding[] {
  const uses: Uses = { reported: new Set(), harmless: new Set() };
  const look = { world: new Map(), place: node, depth: 0, end: limits.callersDeep };
  const all = withSameHost(explore(node, look, { ...exploration, uses }, new Budget(limits.worldsOfRequest)));
  addUses(exploration.uses, uses, all);
  const found = all.map(({ place, outcome }) =>
    outcome.kind === "unresolved" && outcome.isDoubtful === true ? elsewhere(place) : { place, outcome },
  );
  if (found.length > 0) return found;
  const run = exploration.runIn(new Map());
  const isRequest = run.ask(() => exploration.recognise(run, node).some(({ kind }) => kind === "requests")).result;
  return isRequest
    ? [{ place: node, outcome: { kind: "unresolved", reason: "what it asks for depends on itself" } }]
    : [];
}

/** One look at a call: under which assumptions, where its findings are reported, and how many callers of callers out. */
interface Look {
  readonly world: World;
  readonly place: ts.Node;
  readonly depth: number;
  /** The number of callers of callers out at which it ends. */
  readonly end: number;
}

function explore(node: CallNode, look: Look, exploration: Exploration, budget: Budget): readonly Finding[] {
  const { world, place, depth } = look;
  const run = exploration.runIn(world);
  const before = run.spent();
  const { result: recognitions, needs, origins = noOrigins } = run.ask(() => exploration.recognise(run, node));
  const spent = run.spent() - before;
  const isRecognised = recognitions.length > 0;
  // The branches around a call matter only where it may be a request.
  const facts = isRecognised ? run.ask(() => branchFacts(run, node, undefined)).result : noFacts;
  if (facts === undefined) return [elsewhere(place)];
  const trace = exploration.mentions(node)
    ? "call"
    : closerTrace(exploration.traceOf(node.getSourceFile()), exploration.traceOf(place.getSourceFile()));
  const outcomes = sureOf(toOutcomes(recognitions, facts, exploration, trace), origins);
  if (depth === 0 && !isRecognised) budget.limitTo(limits.worldsOfCall);
  noteUses(exploration.uses, origins, outcomes);
  budget.spend(spent);
  const own = unique(outcomes.map((outcome) => ({ place, outcome })));
  if (own.length > 0 && own.every(({ outcome }) => outcome.kind === "foreign" && !outcome.open))
    return [elsewhere(place)];
  // Of one known operation, callers could only give the parameters.
  const end = isOneOperation(own) ? Math.min(look.end, depth + limits.callersOfOperation) : look.end;
  if (depth >= end) return own;
  const wanted = inOrder(wantedOf(needs, areSettled(own)), place).filter((owner) => !world.has(owner));
  if (!budget.isSpent() && isWrapped(own, trace)) for (const owner of wanted) exploration.wrappers.add(owner);
  for (const owner of wanted) {
    const sites = exploration.graph.sitesOf(owner);
    if (sites.length === 0) continue;
    if (isRecognised) budget.addCallers(owner, sites.length);
    const found: Finding[] = [];
    let hasMore = false;
    for (const site of sites) {
      const next = mergeWorlds(world, site, owner);
      if (next === undefined) continue;
      if (budget.isSpent()) {
        hasMore ||= exploration.traceOf(site.call.getSourceFile()) !== "none";
        continue;
      }
      const outer = movesOut(run, place, owner, site) ? site.call : place;
      found.push(...explore(node, { world: next, place: outer, depth: depth + 1, end }, exploration, budget));
    }
    if (!budget.isSpent()) return agreed(own, withoutLinks(found));
    return cutOff(own, found, { node, hasMore });
  }
  return own;
}

/**
 * An open host is the provider's only if one of the provider's URLs takes part in the call, because the file may make other
 * calls, too.
 */
function sureOf(outcomes: readonly Outcome[], origins: ReadonlySet<Origin>): readonly Outcome[] {
  if (![...origins].some(({ kind }) => kind === "url")) return outcomes;
  return outcomes.map((outcome) =>
    outcome.kind === "unresolved" && outcome.isDoubtful ? { ...outcome, isDoubtful: false } : outcome,
  );
}

const noFacts: Facts = new Map();
const noOrigins: ReadonlySet<Origin> = new Set();

/** Adds the origins that a call uses: what it seems to send without its callers does not count if with them it sends nothing. */
function addUses(all: Uses, own: Uses, found: readonly Finding[]): void {
  const isReported = found.some(({ outcome }) => outcome.kind !== "foreign");
  for (const origin of own.reported) all[isReported ? "reported" : "harmless"].add(origin);
  for (const origin of own.harmless) all.harmless.add(origin);
}

/** Notes the origins that a call uses, if it has a finding or sends nothing. */
function noteUses(uses: Uses, origins: ReadonlySet<Origin>, outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) return;
  const isReported = outcomes.some(({ kind }) => kind !== "foreign");
  for (const origin of origins) uses[isReported ? "reported" : "harmless"].add(origin);
}

/** True if callers, which may be in files that are not read yet, could make the findings more certain. */
function isWrapped(own: readonly Finding[], trace: Trace): boolean {
  const isCertain = own.length === 1 && own.every(isSettled);
  return !isCertain && (own.some(({ outcome }) => outcome.kind !== "foreign") || (own.length > 0 && trace !== "none"));
}

/** Returns the findings of a recognition outside of a call. */
export function findingsOf(place: ts.Node, recognition: Recognition, exploration: Exploration): readonly Finding[] {
  return toOutcomes([recognition], new Map(), exploration, exploration.traceOf(place.getSourceFile())).map(
    (outcome) => ({
      place,
      outcome,
    }),
  );
}

/** Returns the outcomes of everything that a call can be. */
export function toOutcomes(
  recognitions: readonly Recognition[],
  facts: Facts,
  { matching, makers }: Pick<Exploration, "makers" | "matching">,
  trace: Trace,
): readonly Outcome[] {
  const requests = recognitions.flatMap((recognition) => {
    if (recognition.kind !== "requests") return [];
    for (const maker of recognition.makers ?? []) makers.add(maker);
    return recognition.requests.map((request) => ({ ...request, method: given(request.method, facts) }));
  });
  const [maker] = recognitions.flatMap((found) => (found.kind === "requests" ? (found.maker ?? []) : []));
  const others = recognitions.flatMap((recognition): readonly Outcome[] => {
    if (recognition.kind === "harmless") return [{ kind: "foreign", open: false }];
    if (recognition.kind === "requests" || (recognition.onlyTraced === true && trace === "none")) return [];
    const { reason, maker, isInside } = recognition;
    return [{ kind: "unresolved", reason, ...(isInside && { isInside }), ...(maker && { maker }) }];
  });
  const isAssumed = recognitions.every(({ kind, ...found }) => kind === "requests" && "isAssumed" in found);
  const asked = outcomesOf(requests, matching, trace).map((outcome) => ({
    ...outcome,
    ...(isAssumed && outcome.kind === "operations" && { isAssumed }),
    ...(maker && outcome.kind !== "foreign" && { maker }),
  }));
  return [...asked, ...others];
}

/** The functions whose callers could make the findings more certain. */
export function wantedOf(
  needs: ReadonlyMap<FunctionNode, Strength>,
  isSettledAlready: boolean,
): readonly FunctionNode[] {
  return [...needs].filter(([, strength]) => strength === "hard" || !isSettledAlready).map(([owner]) => owner);
}

/** Those around the place first, from the inside out. */
function inOrder(owners: readonly FunctionNode[], place: ts.Node): readonly FunctionNode[] {
  const rank = (owner: FunctionNode): number => (isWithin(place, owner) ? -owner.getStart() : Number.MAX_SAFE_INTEGER);
  return [...owners].sort((a, b) => rank(a) - rank(b));
}

/** True if a caller is the better place; false for callers of a constructor, and of a function written where it is passed on. */
function movesOut(run: Run, place: ts.Node, owner: FunctionNode, { call }: Site): boolean {
  return (
    isWithin(place, owner) && owner.parent !== call && !ts.isConstructorDeclaration(owner) && !isCallback(run, owner)
  );
}

/** True if a function is an argument of a call of code that is read; a package calls its callbacks elsewhere. */
function isCallback(run: Run, { parent }: FunctionNode): boolean {
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  const callees = run.ask(() => calleesOf(run, parent)).result;
  return !callees.some(({ value }) => value.kind === "external" && value.module !== "");
}

function closerTrace(a: Trace, b: Trace): Trace {
  if (a === "host" || b === "host") return "host";
  return a === "name" || b === "name" ? "name" : "none";
}
