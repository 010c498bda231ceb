import { calleesOf } from "../sites.ts";
import type { CallNode } from "../../syntax/file-facts.ts";
import type { FunctionNode } from "../../syntax/nodes.ts";
import { orTooDeep } from "../../syntax/too-deep.ts";
import type { Run } from "../../values/value.ts";
import type { ts } from "../../syntax/typescript.ts";
import { Flow } from "./flow/flow.ts";
import { beginAtClients, beginAtProvider, type Seeds } from "./seeds.ts";

/** The places that the provider's values may flow into. */
export interface Candidates {
  /** True if a value of the provider may be in a node: in the callee of a call, in its arguments, in what is assigned. */
  has(node: ts.Node): boolean;
  /** True for a call that may be a request: what it calls or is given may be a client or a URL. */
  maySend(node: ts.Node): boolean;
  /** The calls, elements and assignments of the files for which `has` is true. */
  readonly nodes: ReadonlySet<ts.Node>;
  /** The files that a value of the provider may come to. */
  readonly files: ReadonlySet<ts.SourceFile>;
}

/**
 * Finds where values of the provider may flow: from texts that name it and packages that make requests, through variables,
 * members, parameters and results. Members are told apart by their names alone; a call hands its arguments to the functions
 * that evaluation finds, or else to all of its name. Each node is visited a few times at most, so that code without a relation
 * to the provider is never evaluated, however large it is. Undefined if they may flow to more than a number of nodes.
 */
export function findCandidates(
  run: Run,
  seeds: Seeds,
  ownersAsked: (node: ts.Node) => readonly FunctionNode[],
  most: number,
): Candidates | undefined {
  const { code } = run;
  const { files } = code;
  const flow = new Flow(code, { calleesOf: (node) => knownCallees(run, node), ownersAsked });
  for (const file of files) beginAtProvider(flow, file, code, seeds);
  if (!flow.run(true, most)) return undefined;
  // A package that makes requests counts only in files that name the provider, or that one of its values comes to.
  const isNear = (file: ts.SourceFile): boolean => flow.reached.has(file) || seeds.hasTrace(file.text);
  for (const file of files.filter(isNear)) beginAtClients(flow, file, code, seeds);
  // Their callers are not followed: a caller that passes on a value of the provider was found by the first run.
  if (!flow.run(false, most)) return undefined;
  const read = new Set(files);
  // A file that is loaded meanwhile is searched in the next round.
  const nodes = new Set([...flow.touched].filter((node) => read.has(node.getSourceFile())));
  return {
    nodes,
    files: new Set(files.filter((file) => flow.reached.has(file))),
    has: (node) => nodes.has(node),
    maySend: (node) => flow.sending.has(node),
  };
}

/** Whether two searches came to the same calls, elements and assignments. */
export function hasSameNodes(one: Candidates, other: Candidates): boolean {
  return isEqual(one.nodes, other.nodes);
}

/** Whether two searches came to the same files. */
export function hasSameFiles(one: Candidates, other: Candidates): boolean {
  return isEqual(one.files, other.files);
}

function isEqual<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}

/** The functions of the code base that a call reaches; undefined if that depends on callers, or is not known. */
function knownCallees(run: Run, node: CallNode): readonly FunctionNode[] | undefined {
  const answer = orTooDeep(
    () => run.ask(() => calleesOf(run, node)),
    () => undefined,
  );
  if (answer === undefined || [...answer.needs.values()].includes("hard")) return undefined;
  const values = answer.result.map(({ value }) => value);
  const isKnown = values.length > 0 && values.every(({ kind }) => kind === "closure" || kind === "external");
  return isKnown ? values.flatMap((value) => (value.kind === "closure" ? [value.node] : [])) : undefined;
}
