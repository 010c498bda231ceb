import { ts } from "ts-morph";
import { branchFacts } from "./branches.ts";
import { evaluateDeclaration } from "./declarations.ts";
import { reaching } from "./definitions.ts";
import type { Assignment } from "./file-facts.ts";
import { entryOf } from "./lists.ts";
import { each, either, given, just, nothing, unknown } from "./possible.ts";
import { moduleRoot } from "./module-exports.ts";
import type { Run } from "./run.ts";
import { functionAround, isFunction, parentOf } from "./syntax.ts";
import { splitUrl } from "../match/split-url.ts";
import { concat, tidy, toText } from "./text.ts";
import type { Env, Lazy, Text, Value, Values } from "./value.ts";

/** What a name stands for where it is used, with what was assigned to it and to its members before. */
export function evaluateIdentifier(run: Run, name: ts.Identifier, env: Env): Values {
  if (name.text === "undefined") return nothing;
  const symbol = run.code.symbolOf(name);
  const declarations = symbol?.declarations ?? [];
  const declaration = declarations.find(isValue);
  if (
    (name.text === "exports" || name.text === "module") &&
    !declarations.some((own) => ts.isVariableDeclaration(own) || ts.isParameter(own))
  )
    return ownModule(name);
  if (symbol === undefined || declaration === undefined)
    return run.read({ kind: "external", module: "", steps: [] }, name.text);
  const scope = isTopLevel(declaration) ? undefined : env;
  return run.guarded(name, scope, () => {
    const writes = run.code.writesTo(symbol);
    if (writes.length === 0) return evaluateDeclaration(run, declaration, scope);
    const use = parentOf(name) === declaration ? undefined : name;
    const values = currentValue(run, { declaration, writes, use, env: scope });
    return withMembers(run, values, { declaration, writes, use, env: scope });
  });
}

/** `exports` and `module` of a CommonJS file. */
function ownModule(name: ts.Identifier): Values {
  const file = name.getSourceFile();
  if (name.text === "exports") return just({ kind: "module", file });
  return just({
    kind: "object",
    entries: new Map([["exports", (run) => moduleRoot(run, file)]]),
    open: unknown("module", "the module object"),
  });
}

interface Question {
  readonly declaration: ts.Declaration;
  readonly writes: readonly Assignment[];
  readonly use: ts.Identifier | undefined;
  readonly env: Env;
}

interface Definition {
  readonly at: ts.Node;
  readonly read: Lazy;
}

function currentValue(run: Run, question: Question): Values {
  const { declaration, writes, use, env } = question;
  const own = writes.filter(({ path, node }) => path.length === 0 && ts.isBinaryExpression(node));
  if (own.length === 0) return evaluateDeclaration(run, declaration, env);
  const hasValue =
    !ts.isVariableDeclaration(declaration) ||
    declaration.initializer !== undefined ||
    !ts.isVariableStatement(declaration.parent.parent);
  const initial: Definition[] = hasValue
    ? [{ at: declaration, read: () => evaluateDeclaration(run, declaration, env) }]
    : [];
  const later = own.map(({ node }): Definition => ({
    at: node,
    read: () => written(run, node as ts.BinaryExpression, env),
  }));
  return either(...reaching([...initial, ...later], use).map(({ at, read }) => reached(run, at, env, read)));
}

/** What an assignment leaves in the variable. */
function written(run: Run, node: ts.BinaryExpression, env: Env): Values {
  if (node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken) {
    const parts = [run.evaluate(node.left, env), run.evaluate(node.right, env)];
    // In a loop it may happen again and again.
    return isInLoop(node)
      ? either(concat(parts), concat([...parts, just(unknown("rest", "the text grows in a loop", "path"))]))
      : concat(parts);
  }
  return run.evaluate(node.right, env);
}

function isInLoop(node: ts.Node): boolean {
  for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up))
    if (ts.isIterationStatement(up, false)) return true;
  return false;
}

function reached(run: Run, at: ts.Node, env: Env, read: Lazy): Values {
  const facts = branchFacts(run, at, env, functionAround(at));
  return facts ? given(read(run), facts) : [];
}

/** The value with what was assigned to its members: `request.method = "GET"`. */
function withMembers(run: Run, values: Values, question: Question): Values {
  const { writes, use, env } = question;
  const members = new Map<string, Definition[]>();
  for (const { node, path } of writes) {
    const [first, ...rest] = path;
    if (ts.isCallExpression(node) || first === undefined) continue;
    const key = rest.length === 0 ? first : path.join(".");
    members.set(key, [...(members.get(key) ?? []), { at: node, read: () => written(run, node, env) }]);
  }
  const mutations = writes.flatMap(({ node, path }) => (ts.isCallExpression(node) && path.length === 0 ? [node] : []));
  if (members.size === 0 && mutations.length === 0) return values;
  return each(values, (value) => {
    let changed = just(value);
    for (const node of mutations) changed = each(changed, (before) => mutate(run, before, node, use, env));
    return each(changed, (after) => assigned(run, after, members, question));
  });
}

function mutate(run: Run, value: Value, node: ts.CallExpression, use: ts.Identifier | undefined, env: Env): Values {
  if (use && functionAround(use) === functionAround(node) && node.getStart() > use.getStart()) return just(value);
  // The variable itself is the target of the call: asking for it in there would not end.
  if (use && node.getStart() <= use.getStart() && use.getEnd() <= node.getEnd()) return just(value);
  if (value.kind === "list")
    return just({ ...value, items: [...value.items, ...node.arguments.map((item) => run.evaluate(item, env))] });
  if (value.kind !== "object") return just(value);
  let merged: Values = just(value);
  for (const source of node.arguments.slice(1))
    merged = each(merged, (target) =>
      each(run.evaluate(source, env), (added) =>
        target.kind === "object" && added.kind === "object"
          ? just({
              ...target,
              entries: new Map([...target.entries, ...added.entries]),
              ...(added.open && { open: added.open }),
            })
          : just(target),
      ),
    );
  return merged;
}

function assigned(
  run: Run,
  value: Value,
  members: ReadonlyMap<string, readonly Definition[]>,
  question: Question,
): Values {
  const { declaration, use, env } = question;
  const added = new Map<string, Lazy>();
  for (const [name, definitions] of members) {
    const initial: Definition = { at: declaration, read: (current) => memberBefore(current, value, name) };
    const seen = reaching([initial, ...definitions], use);
    if (seen.every((definition) => definition === initial)) continue;
    added.set(name, (current) =>
      either(
        ...seen.map((definition) =>
          definition === initial ? definition.read(current) : reached(current, definition.at, env, definition.read),
        ),
      ),
    );
  }
  if (added.size === 0) return just(value);
  const pathname = value.kind === "url" ? added.get("pathname") : undefined;
  if (value.kind === "url" && pathname)
    return each(pathname(run), (path) => just({ kind: "url", text: withPath(value.text, toText(path)) }));
  if (value.kind === "external") return just({ ...value, assigned: new Map([...(value.assigned ?? []), ...added]) });
  if (value.kind === "object") return just({ ...value, entries: new Map([...value.entries, ...added]) });
  return just(value.kind === "unknown" ? { kind: "object", entries: added, open: value } : value);
}

/** What a member was before anything was assigned to it. */
function memberBefore(run: Run, value: Value, name: string): Values {
  if (value.kind === "object") return entryOf(value, name, (lazy) => lazy(run));
  if (value.kind === "url") return run.read(value, name);
  return value.kind === "unknown" ? just(unknown(name, value.reason)) : [];
}

/** A URL with another path. */
function withPath(url: Text, path: Text): Text {
  const [first] = path;
  return tidy([
    ...(splitUrl(url).origin ?? []),
    ...(typeof first === "string" && first.startsWith("/") ? [] : ["/"]),
    ...path,
  ]);
}

function isValue(declaration: ts.Declaration): boolean {
  return (
    !ts.isInterfaceDeclaration(declaration) &&
    !ts.isTypeAliasDeclaration(declaration) &&
    !(ts.isModuleDeclaration(declaration) && !ts.isIdentifier(declaration.name)) &&
    !ts.isTypeParameterDeclaration(declaration)
  );
}

function isTopLevel(declaration: ts.Declaration): boolean {
  for (let up = parentOf(declaration); up !== undefined; up = parentOf(up))
    if (isFunction(up) || ts.isPropertyDeclaration(up)) return false;
  return !ts.isParameter(declaration);
}
