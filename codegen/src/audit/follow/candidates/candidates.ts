import { isBuiltin } from "node:module";
import type { Code } from "../../syntax/code.ts";
import { isSetting, type HasTrace } from "../../sources/traces.ts";
import { calleesOf } from "../sites.ts";
import type { CallNode } from "../../syntax/file-facts.ts";
import type { FunctionNode } from "../../syntax/nodes.ts";
import { orTooDeep } from "../../syntax/too-deep.ts";
import type { Run } from "../../values/value.ts";
import { ts } from "../../syntax/typescript.ts";
import { limits } from "../../limits.ts";
import { packageName } from "../../sources/resolve/package-name.ts";
import { Flow } from "./flow/flow.ts";
import { isSpecifier, packageNamed } from "./imported-names.ts";
import { namesOf } from "./names-of.ts";

/** The places that the provider's values may flow into. */
export interface Candidates {
  /** True if a value of the provider may be in a node: in the callee of a call, in its arguments, in what is assigned. */
  has(node: ts.Node): boolean;
  /** The calls, elements and assignments of the files for which `has` is true. */
  readonly nodes: ReadonlySet<ts.Node>;
  /** The files that a value of the provider may come to. */
  readonly files: ReadonlySet<ts.SourceFile>;
}

/** What a value of the provider begins as. */
export interface Seeds {
  readonly hasTrace: HasTrace;
  /** True for a text that holds a host of the provider. */
  readonly hasHost: (text: string) => boolean;
  /** True for a text that begins as all paths of the provider do. */
  readonly isPath: (text: string) => boolean;
  /** Packages that make requests. */
  readonly clients: ReadonlySet<string>;
  /** True for a package of the provider that makes none. */
  readonly isSilent: (name: string) => boolean;
  /** Names of globals that make requests. */
  readonly globals: ReadonlySet<string>;
}

/**
 * Finds where values of the provider may flow: from texts that name it and packages that make requests, through variables,
 * members, parameters and results. Members are told apart by their names alone; a call hands its arguments to the functions
 * that evaluation finds, or else to all of its name. Each node is visited a few times at most, so that code without a relation
 * to the provider is never evaluated, however large it is.
 */
export function findCandidates(run: Run, seeds: Seeds): Candidates {
  const { code } = run;
  const { files } = code;
  const flow = new Flow(code, (node) => knownCallees(run, node));
  for (const file of files) beginAtProvider(flow, file, code, seeds);
  flow.run(true);
  // A package that makes requests counts only in files that name the provider, or that one of its values comes to.
  const isNear = (file: ts.SourceFile): boolean => flow.reached.has(file) || seeds.hasTrace(file.text);
  for (const file of files.filter(isNear)) beginAtClients(flow, file, code, seeds);
  // Their callers are not followed: a caller that passes on a value of the provider was found by the first run.
  flow.run(false);
  const read = new Set(files);
  // A file that is loaded meanwhile is searched in the next round.
  const nodes = new Set([...flow.touched].filter((node) => read.has(node.getSourceFile())));
  return { nodes, files: new Set(files.filter((file) => flow.reached.has(file))), has: (node) => nodes.has(node) };
}

/** Whether two searches came to the same places. */
export function isSame(one: Candidates, other: Candidates): boolean {
  return isEqual(one.nodes, other.nodes) && isEqual(one.files, other.files);
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

/** Begins at the texts, names and comments of a file that name the provider. */
function beginAtProvider(flow: Flow, file: ts.SourceFile, code: Code, seeds: Seeds): void {
  const { names, texts, documented } = namesOf(file);
  for (const { node, text } of documented) if (hasImport(text, seeds)) flow.document(node);
  const isSeed = (text: string): boolean =>
    seeds.hasHost(text) || seeds.isPath(text) || (seeds.hasTrace(text) && mayName(text) && !isSetting(text));
  const isSeedPackage = (name: string): boolean => seeds.hasTrace(name) && !seeds.isSilent(packageName(name));
  for (const node of texts)
    if (isSpecifier(node)) {
      const named = packageNamed(code, node);
      if (named !== undefined && (isSeedPackage(named) || isSeedPackage(node.text))) flow.begin(node);
    } else if (isSeed(node.text)) flow.begin(node);
  for (const [name, nodes] of names)
    if (seeds.hasTrace(name) && !isSetting(name)) for (const node of nodes) if (isOpaque(code, node)) flow.begin(node);
}

/** Begins at the packages and globals that make requests. */
function beginAtClients(flow: Flow, file: ts.SourceFile, code: Code, seeds: Seeds): void {
  const isTraced = seeds.hasTrace(file.text);
  const { names, texts } = namesOf(file);
  // A helper in any file may send its arguments; modules of Node.js have many other uses.
  const isClient = (name: string): boolean => (isTraced || !isBuiltin(name)) && seeds.clients.has(name);
  // Libraries elsewhere in a bundle get URLs of the provider only by a flow that begins at these URLs.
  const isNear = (node: ts.Node): boolean =>
    seeds.hasTrace(file.text.slice(Math.max(0, node.pos - limits.nearTrace), node.end + limits.nearTrace));
  for (const node of texts)
    if (isClient(packageNamed(code, node) ?? "") && (!isTraced || isNear(node))) flow.begin(node);
  if (!isTraced) return;
  for (const [name, nodes] of names)
    if (seeds.globals.has(name)) for (const node of nodes) if (isNear(node) && isOpaque(code, node)) flow.begin(node);
}

/** True for a comment that names the provider where it gives a type. */
function hasImport(comment: string, { hasTrace }: Seeds): boolean {
  return comment.includes("@") && hasTrace(comment);
}

/** True for a name that itself shows what it stands for: its value is not in the code, or comes from a caller. */
function isOpaque(code: Code, node: ts.MemberName): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return !code.files.some((file) => namesOf(file).functions.has(node.text));
  const declarations = code.symbolOf(node)?.declarations ?? [];
  return declarations.every(
    (declaration) =>
      ts.isParameter(declaration) ||
      ts.isBindingElement(declaration) ||
      (ts.isVariableDeclaration(declaration) && declaration.initializer === undefined),
  );
}

/** True for the name of a package, and a part of a URL; false for a text for people, an address, and a URL of another host. */
function mayName(text: string): boolean {
  return (
    /[./@]/u.test(text) && !/\s/u.test(text.trim()) && !/^mailto:|[^/]@|^(?:https?:)?\/\/[^/]*\.\w+\//iu.test(text)
  );
}
