import { ts } from "../syntax/typescript.ts";
import { argumentsFrom } from "../values/arguments.ts";
import { frameOf } from "./calls/parameters.ts";
import { branchFacts } from "./branches.ts";
import { assignPath, changed, memberBefore, type Change } from "../models/changes.ts";
import { evaluateDeclaration } from "./declared-value.ts";
import { withEffects } from "./state/effects.ts";
import { reaching } from "../syntax/definitions.ts";
import { branchOf, unlessOverwritten } from "./state/overwritten.ts";
import { isChange, type Assignment, type ChangingCall } from "../syntax/writes-of.ts";
import { each, either, given, just, nothing, unknown } from "../values/possible.ts";
import { helperName } from "../syntax/compiler-helpers.ts";
import { moduleRoot } from "./modules/module-exports.ts";
import type { Env, Lazy, Run, Value, Values } from "../values/value.ts";
import { functionAround, isFunction, parentOf } from "../syntax/nodes.ts";
import { isConditional, isInLoop, placeOf, writtenValue } from "./state/written-value.ts";

/** Returns the value of a name at a use, after the assignments to it and to its members that the use can see. */
export function evaluateIdentifier(run: Run, name: ts.Identifier, env: Env): Values {
  if (name.text === "undefined") return nothing;
  if (name.text === "arguments") return ownArguments(run, name, env);
  if (helperName(name.text) !== undefined && !isPackaged(run, name))
    return run.read({ kind: "external", module: "", steps: [] }, name.text);
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
    const use = parentOf(name) === declaration ? undefined : name;
    const values =
      writes.length === 0
        ? evaluateDeclaration(run, declaration, scope)
        : withMembers(run, currentValue(run, { declaration, writes, use, env: scope }), {
            declaration,
            writes,
            use,
            env: scope,
          });
    return withEffects(run, values, { passes: run.code.passesOf(symbol), use, env: scope });
  });
}

/** Whether a helper is imported from a package, whose name identifies it. */
function isPackaged(run: Run, name: ts.Identifier): boolean {
  const [declaration] = run.code.symbolOf(name)?.declarations ?? [];
  return (
    declaration !== undefined &&
    !ts.isFunctionDeclaration(declaration) &&
    /\brequire\(|\bfrom\b/u.test(
      ts.isVariableDeclaration(declaration) ? (declaration.initializer?.getText().slice(0, 80) ?? "") : "from",
    )
  );
}

/** `arguments`: what the function around it is called with. */
function ownArguments(run: Run, name: ts.Identifier, env: Env): Values {
  let owner = functionAround(name);
  while (owner !== undefined && ts.isArrowFunction(owner)) owner = functionAround(owner);
  const frame = owner && frameOf(run, owner, env);
  if (owner !== undefined && frame === undefined) run.need(owner, "hard");
  return argumentsFrom(run, frame?.args, 0);
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
  readonly isInitial?: boolean;
  readonly read: Lazy;
}

function currentValue(run: Run, question: Question): Values {
  const { declaration, writes, use, env } = question;
  const own = writes.filter(({ path, node }) => path.length === 0 && !ts.isCallExpression(node));
  if (own.length === 0) return evaluateDeclaration(run, declaration, env);
  const hasValue =
    !ts.isBinaryExpression(declaration) &&
    (!ts.isVariableDeclaration(declaration) ||
      declaration.initializer !== undefined ||
      !ts.isVariableStatement(declaration.parent.parent));
  const initial: Definition[] = hasValue
    ? [{ at: declaration, isInitial: true, read: () => evaluateDeclaration(run, declaration, env) }]
    : [];
  const later = own.map((write) => toDefinition(run, write, env));
  return seenValues(run, reaching([...initial, ...later], use), question, ({ at, read }) =>
    reached(run, at, env, read),
  );
}

/** The values that a use can see, each under the conditions that leave it there. */
function seenValues(
  run: Run,
  seen: readonly Definition[],
  { declaration, use, env }: Question,
  read: (definition: Definition) => Values,
): Values {
  if (use === undefined) return either(...seen.map(read));
  const branches = seen.slice(1).map(({ at }) => branchOf(run, at, { declaration, use, env }));
  return either(
    ...seen.map((definition, index) => {
      // Another function may have made its assignments at any time.
      const isInOrder = definition.isInitial === true || functionAround(definition.at) === functionAround(use);
      if (!isInOrder) return read(definition);
      const left = unlessOverwritten(branches.slice(index));
      const values = left.length === 0 ? [] : read(definition);
      return either(...left.map((facts) => given(values, facts)));
    }),
  );
}

function toDefinition(run: Run, write: Assignment, env: Env): Definition {
  // The written value may hold the value that is read: `groups[key] ??= []`.
  return { at: placeOf(write.node), read: () => run.guarded(write.node, env, () => writtenValue(run, write, env)) };
}

function reached(run: Run, at: ts.Node, env: Env, read: Lazy): Values {
  const facts = branchFacts(run, at, env, functionAround(at));
  return facts ? given(read(run), facts) : [];
}

/** The value, with the assignments to its members: `request.method = "GET"`. */
function withMembers(run: Run, values: Values, question: Question): Values {
  const { writes, use } = question;
  const changes = writes.filter((write) => write.path.length > 0 || isChange(write));
  const members = new Map<string, Assignment[]>();
  for (const write of changes)
    if (!isChange(write)) members.set(write.path.join("."), [...(members.get(write.path.join(".")) ?? []), write]);
  const calls = changes.flatMap((write) => (isChange(write) ? [write] : []));
  let current = values;
  for (const call of calls)
    if (isSeen(call.node, use)) current = each(current, (value) => changeAt(run, value, call, question));
  for (const list of members.values()) current = each(current, (value) => just(assigned(run, value, list, question)));
  return current;
}

/**
 * Whether a use sees the change that a call makes. A use before the call does not, nor one inside of it, which would never end.
 */
function isSeen(node: ts.CallExpression, use: ts.Identifier | undefined): boolean {
  if (!use) return true;
  if (node.getStart() <= use.getStart() && use.getEnd() <= node.getEnd()) return false;
  return functionAround(use) !== functionAround(node) || node.getStart() <= use.getStart() || isInLoop(node);
}

function changeAt(run: Run, value: Value, { node, path }: ChangingCall, { declaration, env }: Question): Values {
  const change: Change = { node, env, isRepeated: isInLoop(node), isConditional: isConditional(node, declaration) };
  if (path.length === 0) return changed(run, value, change);
  const read: Lazy = (current) =>
    current.guarded(node, env, () =>
      each(memberAt(current, value, path), (member) => changed(current, member, change)),
    );
  return just(value.kind === "object" ? assignPath(run, value, path, read) : value);
}

function memberAt(run: Run, value: Value, path: readonly string[]): Values {
  return path.reduce<Values>((values, name) => each(values, (inner) => memberBefore(run, inner, name)), just(value));
}

/** The value with the writes to one of its members that a use can see. */
function assigned(run: Run, value: Value, writes: readonly Assignment[], question: Question): Value {
  const { declaration, use, env } = question;
  const path = writes[0]?.path ?? [];
  const initial: Definition = { at: declaration, isInitial: true, read: (current) => memberAt(current, value, path) };
  const seen = reaching([initial, ...writes.map((write) => toDefinition(run, write, env))], use);
  if (seen.every(({ isInitial }) => isInitial === true)) return value;
  return assignPath(run, value, path, (current) =>
    current.unlessSpent(() =>
      seenValues(current, seen, question, ({ at, read, isInitial }) =>
        isInitial === true ? read(current) : reached(current, at, env, read),
      ),
    ),
  );
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
