import type { ts } from "./syntax/typescript.ts";
import { carries } from "./follow/carries.ts";
import { contractFiles } from "./follow/contracts.ts";
import { exploreCall, findingsOf, unfollowed, type Exploration, type Finding } from "./follow/explore.ts";
import { findCalls, type RunIn } from "./follow/find-calls.ts";
import { stepsFor } from "./follow/steps.ts";
import { writtenAway } from "./follow/written-away.ts";
import type { CallGraph } from "./follow/sites.ts";
import { recogniseCall } from "./follow/recognise-call.ts";
import type { Code } from "./sources/code.ts";
import { createRun, type RunContext } from "./evaluate/create-run.ts";
import type { Frame, FunctionNode } from "./values/value.ts";
import type { HasTrace } from "./sources/traces.ts";
import type { Matching, Trace } from "./match/outcome.ts";
import type { Recognisers } from "./recognise/recognisers.ts";

/** What the loaded files tell. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly graph: CallGraph;
  /** Files whose importers may hold more. */
  readonly carriers: readonly ts.SourceFile[];
}

/** What an analysis is told. */
export interface AnalysisOptions {
  readonly matching: Matching;
  readonly recognisers: Recognisers;
  readonly traceOf: (file: ts.SourceFile) => Trace;
  readonly hasTrace: HasTrace;
}

const tooLong = "the code takes too many steps to follow, and calls from here on may be missing";

/** Finds the calls in the loaded files and what each comes to. */
export function analyse(code: Code, { matching, recognisers, traceOf, hasTrace }: AnalysisOptions): Analysis {
  const runIn = createRuns(code, recognisers);
  const { graph, open, tooDeep, endedAt } = findCalls(code, runIn);
  const wrappers = new Set<FunctionNode>();
  const exploration: Exploration = {
    graph,
    runIn,
    matching,
    traceOf,
    mentions: (node) =>
      traceOf(node.getSourceFile()) !== "none" &&
      (node.arguments ?? []).some((argument) => hasTrace(argument.getText())),
    wrappers,
    makers: new Set(),
    steps: stepsFor(open.length),
    recognise: (run, node) =>
      recogniseCall(run, node, recognisers, matching.hosts, traceOf(node.getSourceFile()) !== "none"),
  };
  const run = runIn(new Map());
  const stored = writtenAway(run, code, recognisers).flatMap(({ node, recognition }) =>
    findingsOf(node, recognition, exploration),
  );
  const explored = open.flatMap((node) => exploreCall(node, exploration));
  const ended = [endedAt, exploration.steps.endedAt].flatMap((node) => (node ? [unfollowed(node, tooLong)] : []));
  const hasCalls = explored.some(({ outcome }) => outcome.kind === "operations");
  // A client that is handed on inside of something is accounted for if calls of a client are found.
  const isUsed = ({ outcome }: Finding): boolean =>
    outcome.kind === "unresolved" &&
    ((outcome.maker !== undefined && exploration.makers.has(outcome.maker)) || (outcome.isInside === true && hasCalls));
  const asked = explored.filter((finding) => !isUsed(finding));
  const findings = [
    ...asked,
    ...tooDeep.map((node) => unfollowed(node)),
    ...ended,
    ...stored.filter((finding) => !isUsed(finding)),
  ];
  const carrying = { wrappers, recognisers, hosts: matching.hosts };
  const carriers = code.files.filter((file) => carries(run, file, carrying));
  return { findings, graph, carriers: [...carriers, ...contractFiles(code, wrappers)] };
}

/** Runs that share what they find out without assumptions. */
function createRuns(code: Code, recognisers: Recognisers): RunIn {
  const context: RunContext = { code, models: recognisers, known: new Map() };
  const base = createRun(context, new Map<FunctionNode, Frame>());
  return (world) => (world.size === 0 ? base : createRun(context, world));
}
