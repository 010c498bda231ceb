import { isBuiltin } from "node:module";
import type { Code } from "../../syntax/code.ts";
import type { HasTrace } from "../../sources/traces.ts";
import { ts } from "../../syntax/typescript.ts";
import { Flow } from "./flow/flow.ts";
import { isSpecifier, packageNamed } from "./imported-names.ts";
import { namesOf } from "./names-of.ts";

/** What the provider's values may flow into, by names alone. */
export interface Candidates {
  /** True if a value of the provider may be in a node: in the callee of a call, in its arguments, in what is assigned. */
  has(node: ts.Node): boolean;
}

/** What a value of the provider begins as. */
export interface Seeds {
  readonly hasTrace: HasTrace;
  /** True for a text that begins as all paths of the provider do. */
  readonly isPath: (text: string) => boolean;
  /** Packages that make requests. */
  readonly clients: ReadonlySet<string>;
  /** Names of globals that make requests. */
  readonly globals: ReadonlySet<string>;
}

/**
 * Finds where values of the provider may flow: from texts that name it and packages that make requests, through variables,
 * members, parameters and results, told apart by their names alone. Takes few looks at each node, so that what has nothing
 * to do with the provider is never evaluated, however large it is.
 */
export function findCandidates(code: Code, seeds: Seeds): Candidates {
  const { files } = code;
  const flow = new Flow(code, files);
  for (const file of files) {
    const isTraced = seeds.hasTrace(file.text);
    const { names, texts, documented } = namesOf(file);
    for (const { node, text } of documented) if (hasImport(text, seeds)) flow.document(node);
    const isSeed = (text: string): boolean =>
      (seeds.hasTrace(text) && !isSentence(text) && !isSetting(text)) || seeds.isPath(text);
    // A helper of any file may send what it is given; modules of Node.js have a hundred other uses.
    const isPackage = (name: string): boolean =>
      isSeed(name) || ((isTraced || !isBuiltin(name)) && seeds.clients.has(name));
    for (const node of texts)
      if (isSpecifier(node) && code.pathOf(node.text, file) !== undefined) continue;
      else if (isSeed(node.text) || isPackage(packageNamed(code, node) ?? "")) flow.begin(node);
    for (const [name, nodes] of names)
      if ((seeds.hasTrace(name) && !isSetting(name)) || (isTraced && seeds.globals.has(name)))
        for (const node of nodes) if (isOpaque(code, node)) flow.begin(node);
  }
  flow.run();
  return { has: (node) => flow.touched.has(node) };
}

/** True for a comment that names the provider where it gives a type. */
function hasImport(comment: string, { hasTrace }: Seeds): boolean {
  return comment.includes("@") && hasTrace(comment);
}

/** True for a name that says itself what it stands for: its value is not in the code, or comes from a caller. */
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

/** True for the name of a key, an address or another setting, which no request goes to. */
function isSetting(name: string): boolean {
  return /^[^/]*(?:key|secret|token|password|credential|mail|sender|from|template|name|enabled|subject)s?(?:_?\d+)?$/iu.test(
    name,
  );
}

/** True for a text for people, which is no URL, nor the name of a package or setting. */
function isSentence(text: string): boolean {
  return /\s/u.test(text.trim()) && !text.includes("://");
}
