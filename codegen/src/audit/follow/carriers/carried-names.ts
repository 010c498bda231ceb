import { ts } from "../../syntax/typescript.ts";
import { exportedNames, exportedValue } from "../../evaluate/modules/module-exports.ts";
import { memoised } from "../../../collections/memoised.ts";
import { anyArguments } from "../../values/arguments.ts";
import type { ExternalValue, Lazy, Run, Value } from "../../values/value.ts";
import { orTooDeep } from "../../syntax/too-deep.ts";
import type { FunctionNode } from "../../syntax/nodes.ts";
import type { HostTest } from "../../match/hosts.ts";
import { splitUrl } from "../../values/urls/split-url.ts";
import type { Recognisers } from "../../recognise/recognisers.ts";
import { anyName } from "../../sources/import-graph.ts";
import { limits } from "../../limits.ts";
import { packageNamed } from "../candidates/imported-names.ts";

/** The context in which a file is found to be a carrier. */
export interface Carrying {
  readonly wrappers: ReadonlySet<FunctionNode>;
  readonly recognisers: Recognisers;
  readonly hosts: HostTest;
  /** The files that a value of the provider may come to, by their paths. */
  readonly reached: ReadonlyMap<string, ts.SourceFile>;
}

/**
 * The names by which a file exports something that its importers can reach the provider with: a client, a URL of the provider,
 * or a function or class that makes requests of what it is given. Only their importers are read too.
 */
export function carriedNames(run: Run, carrying: Carrying): (file: ts.SourceFile) => readonly string[] {
  const ownNames = memoised((file: ts.SourceFile) =>
    exportedNames(file).filter((name) => name !== "*" && isCarried(run, file, name, carrying)),
  );
  const others = memoised((file: ts.SourceFile) => exportedAsWhole(run, file, carrying));
  return (file) => {
    // Iterating over a set also visits the files that are added meanwhile.
    const files = new Set([file]);
    const names = new Set<string>();
    for (const one of files) {
      for (const name of ownNames(one)) names.add(name === "default" ? anyName : name);
      for (const other of others(one))
        if (other === anyName) names.add(other);
        else files.add(other);
    }
    return [...names];
  };
}

function isCarried(run: Run, file: ts.SourceFile, name: string, carrying: Carrying): boolean {
  return orTooDeep(
    () =>
      run.ask(() => exportedValue(run, file, name).some(({ value }) => holds(run, value, carrying, limits.carriedDeep)))
        .result,
    () => true,
  );
}

/** The files that a file exports as a whole; any name if that is a package of the provider, or is not known. */
function exportedAsWhole(
  { code }: Run,
  file: ts.SourceFile,
  { reached, recognisers }: Carrying,
): readonly (typeof anyName | ts.SourceFile)[] {
  if (!exportedNames(file).includes("*")) return [];
  const starred = file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && !statement.exportClause && statement.moduleSpecifier
      ? [statement.moduleSpecifier]
      : [],
  );
  // `__exportStar(require("./clients"), exports)` shows only that something is exported.
  if (starred.length === 0) return [anyName];
  return starred.flatMap((specifier): readonly (typeof anyName | ts.SourceFile)[] => {
    if (!ts.isStringLiteral(specifier)) return [];
    const path = code.pathOf(specifier.text, file);
    if (path === undefined) return recognisers.traces.includes(packageNamed(code, specifier) ?? "") ? [anyName] : [];
    const target = reached.get(path);
    return target === undefined ? [] : [target];
  });
}

function holds(run: Run, value: Value, carrying: Carrying, depth: number): boolean {
  const inside = (lazy: Lazy): boolean => lazy(run).some((inner) => holds(run, inner.value, carrying, depth - 1));
  switch (value.kind) {
    case "text":
    case "url": {
      const { origin } = splitUrl(value.text);
      return origin !== undefined
        ? carrying.hosts(origin) === "ours"
        : value.text.some((piece) => typeof piece === "string" && carrying.hosts([piece]) === "ours");
    }
    case "external":
      return holdsExternal(run, value, carrying, inside);
    case "closure":
      return (
        carrying.wrappers.has(value.node) ||
        (depth > 0 &&
          run
            .call(value, anyArguments, false)
            .some((inner) => inner.value.kind !== "closure" && holds(run, inner.value, carrying, depth - 1)))
      );
    case "class":
      return holdsInClass(value.node, carrying);
    case "instance":
      return (
        holdsInClass(value.node, carrying) ||
        memberNames(value.node).some(
          (name) =>
            depth > 0 &&
            run
              .read(value, name)
              .some((inner) => inner.value.kind !== "closure" && holds(run, inner.value, carrying, depth - 1)),
        )
      );
    case "object":
      return depth > 0 && [...value.entries.values()].some(inside);
    case "list":
      return (
        depth > 0 && value.items.some((values) => values.some((inner) => holds(run, inner.value, carrying, depth - 1)))
      );
    default:
      return false;
  }
}

/** A client of the provider's SDK, or one of an HTTP library that was made with the provider's URL. */
function holdsExternal(
  run: Run,
  value: ExternalValue,
  { recognisers }: Carrying,
  inside: (lazy: Lazy) => boolean,
): boolean {
  const kind = recognisers.clientKind(value);
  if (kind !== "library") return kind === "sdk";
  const base = value.assigned?.get("defaults.baseURL");
  if (base && inside(base)) return true;
  return value.steps.some(
    (step) =>
      step.kind !== "member" &&
      step.args?.some(({ read }) => read(run).some((argument) => argument.value.kind !== "closure") && inside(read)) ===
        true,
  );
}

function holdsInClass(node: ts.ClassLikeDeclaration, { wrappers }: Carrying): boolean {
  return node.members.some(
    (member) =>
      wrappers.has(member as FunctionNode) ||
      (ts.isPropertyDeclaration(member) &&
        member.initializer !== undefined &&
        wrappers.has(member.initializer as FunctionNode)),
  );
}

function memberNames(node: ts.ClassLikeDeclaration): readonly string[] {
  return node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}
