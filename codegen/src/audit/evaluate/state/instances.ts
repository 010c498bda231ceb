import { remembered } from "../../../collections/memoised.ts";
import type { CallNode, FileFacts } from "../../syntax/file-facts.ts";
import { ts } from "../../syntax/typescript.ts";
import { injectedField } from "../calls/injected.ts";
import { frameOf } from "../calls/parameters.ts";
import { each, either, just, nothing, unknown } from "../../values/possible.ts";
import type { ClassValue, ClosureValue, Env, Frame, InstanceValue, Run, Value, Values } from "../../values/value.ts";
import { anyInstance, baseOf, ownConstructor } from "./classes.ts";
import { constructorFrame, fieldValues, isInStatic, writesInside } from "./field-values.ts";
import { looseThis } from "./loose-this.ts";
import {
  classOf,
  type FunctionNode,
  hasModifier,
  isFunction,
  nameText,
  type Owner,
  thisOwner,
  variableOf,
} from "../../syntax/nodes.ts";
import { itself, objectOf } from "../../values/instances.ts";
import { toArguments } from "../../values/arguments.ts";
import { withWrites } from "./field-writes.ts";
import type { Assignment } from "../../syntax/writes-of.ts";

/** A member of an object of a class: a method, an accessor, a field and what is assigned to it, or what it inherits. */
export function instanceMember(run: Run, instance: InstanceValue, name: string): Values {
  const { above, ...self } = instance;
  const assigned = instance.assigned?.get(name);
  if (assigned) return assigned(run);
  const part = above && partOf(run, self, above);
  const values = above ? part && inherited(run, self, part, name) : ownMember(run, instance, instance, name);
  return values ?? just(unknown(name, `\`${name}\` is not declared in the class`));
}

/** An object as one of the classes that its own extends sees it: with the arguments of that constructor. */
function partOf(run: Run, instance: InstanceValue, node: ts.ClassLikeDeclaration): InstanceValue | undefined {
  let part: InstanceValue | undefined = instance;
  for (let levels = 0; part !== undefined && part.node !== node && levels < 20; levels++) {
    const base: Value | undefined = baseOf(run, part.node, part.env)?.[0]?.value;
    part = base?.kind === "class" ? objectOf(base.node, superArguments(run, instance, part), base.env) : undefined;
  }
  return part?.node === node ? part : undefined;
}

/** A static member of a class, its own or an inherited one. */
export function staticMember(run: Run, value: ClassValue, name: string): Values {
  const member = value.node.members.find(
    (candidate) => nameText(candidate.name) === name && hasModifier(candidate, ts.SyntaxKind.StaticKeyword),
  );
  const env: Frame = { owner: member as never, args: undefined, self: () => just(value), outer: value.env };
  if (member && ts.isMethodDeclaration(member))
    return just({ kind: "closure", node: member, env: value.env, self: just(value) });
  if (member && ts.isGetAccessorDeclaration(member))
    return run.call({ kind: "closure", node: member, env: value.env, self: just(value) }, [], false);
  const field = member && !ts.isPropertyDeclaration(member) ? [] : staticField(run, value, { name, member }, env);
  if (field.length > 0) return field;
  const base = baseOf(run, value.node, value.env);
  return base ? each(base, (parent) => run.read(parent, name)) : just(unknown(name, "the class has no such member"));
}

interface StaticField {
  readonly name: string;
  /** Undefined if the field is only written to, as in a static block. */
  readonly member: ts.PropertyDeclaration | undefined;
}

/** Returns the initial value of a static field, and the values that are written to it; none if the class lacks the field. */
function staticField(run: Run, value: ClassValue, { name, member }: StaticField, env: Env): Values {
  const { node } = value;
  const { initializer, type } = member ?? {};
  const outside = writesByName(run, node);
  const inside = writesInside(run, node, name).filter(({ node: write }) => isInStatic(write));
  const initial = initializer ? run.evaluate(initializer, env) : [];
  const field = { name, writes: [...outside, ...inside], envOf: () => value.env };
  const values = withWrites(run, initial, field).filter((found) => found.value.kind !== "nothing");
  return values.length > 0 ? values : ((type && run.ofType(type, undefined)) ?? (member ? nothing : []));
}

/** A member that is assigned to a function: `list.path = "/v3/templates"`. */
export function functionMember(run: Run, { node, env }: ClosureValue, name: string): Values {
  const values = withWrites(run, [], { name, writes: writesByName(run, node), envOf: () => env });
  return values.length > 0 ? values : just(unknown(name, "a member of a function"));
}

/** The writes to a class or function by its name, or by that of the variable that holds it. */
function writesByName(run: Run, node: ts.ClassLikeDeclaration | FunctionNode): readonly Assignment[] {
  const own = "name" in node && node.name && ts.isIdentifier(node.name) ? node.name : undefined;
  const symbols = [own, variableOf(node)].flatMap((name) => (name ? (run.code.symbolOf(name) ?? []) : []));
  return [...new Set(symbols)].flatMap((symbol) => run.code.writesTo(symbol));
}

/** Returns the value of `this`: the object that a method was called on, or any object that it can be called on. */
export function evaluateThis(run: Run, node: ts.Node, env: Env): Values {
  const owner = thisOwner(node);
  if (owner === undefined) return just(unknown("this", "`this` outside of a class"));
  const frame = frameOf(run, owner, env);
  if (frame?.self) return frame.self(run);
  if (isFunction(owner) && frame === undefined) run.need(owner, "soft");
  const around = owner.parent;
  if (ts.isObjectLiteralExpression(around)) return withMore(run, run.evaluate(around, env), around.getSourceFile());
  const node_ = classOf(owner);
  if (node_ === undefined) return looseThis(run, owner.getSourceFile());
  if (hasModifier(owner, ts.SyntaxKind.StaticKeyword) || ts.isClassStaticBlockDeclaration(owner))
    return just({ kind: "class", node: node_, env: undefined });
  return anyInstance(run, node_, env);
}

/** The `this` of an object's method is the object, which may become part of another one, such as a prototype or a component. */
function withMore(run: Run, values: Values, file: ts.SourceFile): Values {
  return each(values, (value) => {
    if (value.kind !== "object" || value.open) return just(value);
    return each(looseThis(run, file), (more) => {
      if (more.kind === "object") return just({ ...more, entries: new Map([...more.entries, ...value.entries]) });
      return just({ ...value, ...(more.kind === "unknown" && { open: more }) });
    });
  });
}

/** The members that a class declares for its objects, by name. */
const membersOf = remembered((node: ts.ClassLikeDeclaration): ReadonlyMap<string, ts.ClassElement> => {
  const members = new Map<string, ts.ClassElement>();
  for (const member of node.members) {
    const name = nameText(member.name);
    const isOfObjects =
      !hasModifier(member, ts.SyntaxKind.StaticKeyword) &&
      !hasModifier(member, ts.SyntaxKind.AbstractKeyword) &&
      !isOverload(member);
    if (name !== undefined && isOfObjects && !members.has(name)) members.set(name, member);
  }
  return members;
});

/** The member as the object's class or one that it extends declares it; undefined if none does. */
function ownMember(run: Run, instance: InstanceValue, part: InstanceValue, name: string): Values | undefined {
  const self = itself(instance);
  const { node } = part;
  const member = membersOf(node).get(name);
  if (member && ts.isMethodDeclaration(member)) return just({ kind: "closure", node: member, env: part.env, self });
  if (member && ts.isGetAccessorDeclaration(member))
    return run.call({ kind: "closure", node: member, env: part.env, self }, [], false);
  const values = fieldValues(run, { instance, part }, name, member);
  if (values.length > 0) return values;
  const base = inherited(run, instance, part, name) ?? injectedField(run, node, name);
  if (base) return base;
  const typed = member && ts.isPropertyDeclaration(member) && member.type && run.ofType(member.type, part.env);
  if (typed) return typed;
  return member ? just(unknown(name, `no value of \`${name}\` is in the code`)) : undefined;
}

function inherited(run: Run, instance: InstanceValue, part: InstanceValue, name: string): Values | undefined {
  const base = baseOf(run, part.node, part.env);
  if (!base) return undefined;
  const args = superArguments(run, instance, part);
  const found = base.map(({ value }): Values | undefined => {
    if (value.kind === "class")
      return value.node === part.node
        ? undefined
        : ownMember(run, instance, objectOf(value.node, args, value.env), name);
    if (value.kind === "external") return run.read({ ...value, steps: [...value.steps, { kind: "new", args }] }, name);
    return undefined;
  });
  const values = found.flatMap((list) => (list ? [list] : []));
  return values.length > 0 ? either(...values) : undefined;
}

/** The arguments that the constructor passes to `super`; without a constructor, the arguments of `new`. */
function superArguments(run: Run, instance: InstanceValue, part: InstanceValue): InstanceValue["args"] {
  const constructor = ownConstructor(part.node);
  if (constructor === undefined) return part.args;
  const call = superCalls(run.code.facts(part.node.getSourceFile())).get(constructor);
  return call?.arguments ? toArguments(call.arguments, constructorFrame(part, constructor, instance)) : [];
}

/** The calls of `super` in a file, by the constructor that makes them. */
const superCalls = remembered(({ calls }: FileFacts): ReadonlyMap<Owner | undefined, CallNode> => {
  const own = calls.filter(({ expression }) => expression.kind === ts.SyntaxKind.SuperKeyword);
  return new Map(own.toReversed().map((call) => [thisOwner(call), call] as const));
});

function isOverload(member: ts.ClassElement): boolean {
  return ts.isMethodDeclaration(member) && member.body === undefined;
}
