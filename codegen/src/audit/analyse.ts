import type { ts } from "./syntax/typescript.ts";
import { accountFor, type Account } from "./conserve/account-for.ts";
import { connectedFiles } from "./conserve/connected-files.ts";
import { conserve, isBase } from "./conserve/conserve.ts";
import { findOrigins, type Origins } from "./conserve/origins.ts";
import { carriersOf } from "./follow/carriers/carriers-of.ts";
import { exploreCall, findingsOf, type Exploration, type Looking } from "./follow/explore.ts";
import { unfollowed, type Finding } from "./follow/findings.ts";
import { findCalls, type FoundCalls, type RunIn } from "./follow/find-calls.ts";
import { findCandidates, hasSameFiles, hasSameNodes, type Candidates } from "./follow/candidates/candidates.ts";
import type { Seeds } from "./follow/candidates/seeds.ts";
import { writtenAway } from "./follow/candidates/written-away.ts";
import type { CallGraph } from "./follow/sites.ts";
import { ownersAsked } from "./follow/owners-asked.ts";
import { recogniseCall } from "./follow/requests/recognise-call.ts";
import { writtenRequests } from "./follow/requests/written-requests.ts";
import { statedRequests } from "./follow/requests/stated-requests.ts";
import type { Code } from "./syntax/code.ts";
import { Shared } from "./evaluate/memory.ts";
import { createOriginLog } from "./evaluate/origin-log.ts";
import { createRun, type RunContext } from "./evaluate/create-run.ts";
import type { Carrier } from "./sources/import-graph.ts";
import type { Frame, Run } from "./values/value.ts";
import { functionAround, type FunctionNode, isFunction } from "./syntax/nodes.ts";
import type { CallNode } from "./syntax/file-facts.ts";
import { limits } from "./limits.ts";
import { splitUrl } from "./values/urls/split-url.ts";
import { hostTexts, isPage, type HasTrace, type Trace } from "./sources/traces.ts";
import type { Matching } from "./match/outcome.ts";
import type { Recognisers } from "./recognise/recognisers.ts";

/** The result of one analysis of the loaded files. */
export interface Analysis extends Account {
  readonly graph: CallGraph;
  readonly candidates: Candidates;
  /** The number of places where something of the provider enters the code. */
  readonly origins: number;
  /** The same findings for more files, in which none of the calls and assignments is a candidate. */
  readonly withFiles: (run: Run, candidates: Candidates) => Analysis;
  /** Files with names whose importers may make further calls. */
  readonly carriers: readonly Carrier[];
  /** Whether the files that import the carriers lead to too much code to follow. */
  readonly isCutShort?: boolean;
}

/** The input of an analysis besides the code. */
export interface AnalysisOptions {
  readonly matching: Matching;
  readonly recognisers: Recognisers;
  readonly traceOf: (file: ts.SourceFile) => Trace;
  readonly hasTrace: HasTrace;
  readonly hosts: readonly string[];
  readonly isAudited: (file: ts.SourceFile) => boolean;
}

/** The previous analysis, for the next one. */
export interface Before {
  readonly analysis: Analysis | undefined;
  /** Whether files were loaded since the code was collected. */
  readonly isGrown: () => boolean;
}

/**
 * Finds the calls in the loaded files and the outcome of each; undefined if the search for candidates asked for further files,
 * which are loaded first. If no call or assignment of the files that were loaded since the previous analysis may have a value of
 * the provider, nothing is followed again.
 */
export function analyse(
  code: Code,
  { matching, recognisers, traceOf, hasTrace, hosts, isAudited }: AnalysisOptions,
  { analysis: previous, isGrown }: Before,
): Analysis | undefined {
  const origins = findOrigins(code, { hosts, packages: recognisers.traces, smtpHosts: recognisers.smtpHosts });
  const runIn = createRuns(code, recognisers, origins);
  const run = runIn(new Map());
  const looking = lookingWith({ matching, recognisers, traceOf, hasTrace });
  const ownersOf = (node: ts.Node): readonly FunctionNode[] => {
    if (isAudited(node.getSourceFile())) return ownersAsked(run, node, looking);
    // Who reaches a file that is only read along is a question of its own.
    const around = functionAround(node);
    return around ? [around] : [];
  };
  const most = previous === undefined ? Number.POSITIVE_INFINITY : limits.touchedNodes;
  const candidates = findCandidates(run, seedsOf({ matching, recognisers, hasTrace, hosts }), ownersOf, most);
  if (candidates === undefined) return previous && cutShort(previous, origins);
  if (isGrown()) return undefined;
  const same = previous && unchanged(previous, run, candidates, origins);
  if (same) return same;
  const { graph, tooDeep, stored, explored, exploration } = follow(runIn, candidates, looking, { code, recognisers });
  const hasCalls = explored.some(({ outcome }) => outcome.kind === "operations");
  const isLeft = (finding: Finding): boolean => !isUsed(finding, exploration.makers, hasCalls);
  const asked = withoutMakers(explored.filter(isLeft));
  const others = [...tooDeep.map((node) => unfollowed(node)), ...stored.filter(isLeft)];
  const places = [...tooDeep, ...stored.map(({ place }) => place)];
  const written = writtenRequests(run, code, matching);
  const account = accountFor(asked, {
    files: code.files,
    hasBase: origins.all.some(isBase),
    isTelling: matching.operations.common !== "",
    conserved: (withOpenHost) =>
      conserve(
        origins.all,
        { ...exploration.uses, places, withOpenHost, isSilent: recognisers.isSilent, written },
        code,
      ),
    stated: () => statedRequests(run, code, matching),
    groupOf: connectedFiles(code),
  });
  const carrying = { ...exploration, recognisers, hosts: matching.hosts, isAudited };
  const withFiles = (current: Run, reached: Candidates): Analysis => ({
    ...account,
    findings: [...account.findings, ...others],
    graph,
    candidates: reached,
    origins: origins.all.length,
    withFiles,
    carriers: carriersOf(current, explored, { ...carrying, candidates: reached }),
  });
  return withFiles(run, candidates);
}

/** What is found of the candidates by following them. */
interface Followed extends Pick<FoundCalls, "graph" | "tooDeep"> {
  readonly exploration: Exploration;
  /** Findings of clients that are stored where other code can take them from. */
  readonly stored: readonly Finding[];
  /** Findings of calls. */
  readonly explored: readonly Finding[];
}

function follow(
  runIn: RunIn,
  candidates: Candidates,
  looking: Looking,
  { code, recognisers }: Pick<RunContext, "code"> & Pick<AnalysisOptions, "recognisers">,
): Followed {
  const { graph, open, tooDeep } = findCalls(code, runIn, candidates);
  const exploration: Exploration = {
    ...looking,
    graph,
    runIn,
    wrappers: new Set(),
    makers: new Set(),
    uses: { reported: new Set(), harmless: new Set() },
  };
  const stored = writtenAway(runIn(new Map()), code, { recognisers, candidates }).flatMap(({ node, recognition }) =>
    findingsOf(node, recognition, exploration),
  );
  const explored = open.flatMap((node) => exploreCall(node, exploration));
  return { graph, tooDeep, exploration, stored, explored };
}

/** The analysis with what the next one would find, if there is nothing to follow again. */
function unchanged(analysis: Analysis, run: Run, candidates: Candidates, { all }: Origins): Analysis | undefined {
  if (analysis.isBaseLost || !hasSameNodes(analysis.candidates, candidates)) return undefined;
  if (hasSameFiles(analysis.candidates, candidates)) return analysis;
  return analysis.origins === all.length ? analysis.withFiles(run, candidates) : undefined;
}

/** An analysis that is the last one, although files that import a wrapper are left. */
function cutShort(analysis: Analysis, { all }: Origins): Analysis {
  const place = (all.find(isBase) ?? all[0])?.node;
  const left = place ? [unfollowed(place, "the code that leads to it is too complex to follow to its end")] : [];
  return { ...analysis, findings: [...analysis.findings, ...left], isCutShort: true };
}

/** How to look at one call. */
function lookingWith({
  matching,
  recognisers,
  traceOf,
  hasTrace,
}: Pick<AnalysisOptions, "hasTrace" | "matching" | "recognisers" | "traceOf">): Looking {
  const isTraced = (node: ts.Node): boolean => traceOf(node.getSourceFile()) !== "none";
  return {
    matching,
    traceOf,
    mentions: (node) => isTraced(node) && hasTracedArgument(node, hasTrace),
    recognise: (run, node) =>
      recogniseCall(run, node, { recognisers, hosts: matching.hosts, isTraced: isTraced(node) }),
  };
}

function hasTracedArgument(node: CallNode, hasTrace: HasTrace): boolean {
  return (node.arguments ?? []).some((argument) => !isFunction(argument) && hasTrace(argument.getText()));
}

/** The call that made what a finding only makes or hands on. */
function makerOf({ outcome }: Finding): ts.Node | undefined {
  return "maker" in outcome ? outcome.maker : undefined;
}

/**
 * Whether other findings stand for one: the requests of the client that it makes, or, if it hands on a client inside of an
 * object, calls of a client.
 */
function isUsed(finding: Finding, makers: ReadonlySet<ts.Node>, hasCalls: boolean): boolean {
  const { outcome } = finding;
  const maker = makerOf(finding);
  return (
    (maker !== undefined && makers.has(maker)) ||
    (outcome.kind === "unresolved" && outcome.isInside === true && hasCalls)
  );
}

/** A client that is handed on counts there, and not where it is made. */
function withoutMakers(findings: readonly Finding[]): readonly Finding[] {
  const handedOn = new Set(findings.filter((finding) => makerOf(finding) !== finding.place).map(makerOf));
  return findings.filter((finding) => makerOf(finding) !== finding.place || !handedOn.has(finding.place));
}

/** The texts and packages at which values of the provider begin: its name, its paths, and packages that make requests. */
function seedsOf({ matching, recognisers, hasTrace, hosts }: Omit<AnalysisOptions, "isAudited" | "traceOf">): Seeds {
  const path = matching.operations.common.slice(1);
  const texts = hostTexts(hosts);
  const isSimilar = (text: string): boolean => {
    const { origin } = splitUrl([text]);
    return origin !== undefined && matching.hosts(origin) === "similar";
  };
  return {
    hasTrace,
    hasHost: (text) =>
      texts.some((host) => text.includes(host)) || (hasTrace(text) && !isPage(text) && isSimilar(text)),
    isPath: (text) => path !== "" && (text.startsWith(`/${path}/`) || text.startsWith(`${path}/`)),
    isOwn: (name) => recognisers.traces.includes(name),
    clients: new Set(recognisers.packages),
    isSilent: recognisers.isSilent,
    globals: recognisers.globals,
  };
}

/** Runs that share their answers. */
function createRuns(code: Code, recognisers: Recognisers, { byExpression }: Origins): RunIn {
  const context: RunContext = {
    code,
    models: recognisers,
    shared: new Shared(),
    origins: createOriginLog(byExpression),
  };
  const base = createRun(context, new Map<FunctionNode, Frame>());
  return (world) => (world.size === 0 ? base : createRun(context, world));
}
