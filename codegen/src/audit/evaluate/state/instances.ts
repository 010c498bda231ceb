import { ts } from "../../syntax/typescript.ts";
import { injectedField } from "../calls/injected.ts";
import { evaluateParameter, frameOf } from "../calls/parameters.ts";
import { each, either, just, nothing, unknown } from "../../values/possible.ts";
import type { ClassValue, Env, Frame, InstanceValue, Run, Value, Values } from "../../values/value.ts";
import { anyInstance, baseOf } from "./classes.ts";
import { looseThis } from "./loose-this.ts";
import { classOf, hasModifier, isFunction, nameText, thisOwner, variableOf } from "../../syntax/nodes.ts";
import { toArguments } from "../../values/arguments.ts";
import type { Assignment } from "../../syntax/writes-of.ts";
import { withWrites } from "./field-writes.ts";
import { writtenValue } from "./written-value.ts";

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
    part =
      base?.kind === "class"
        ? { kind: "instance", node: base.node, args: superArguments(run, instance, part), env: base.env }
        : undefined;
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
  /** Undefined where it is only written, as in a static block. */
  readonly member: ts.PropertyDeclaration | undefined;
}

/** What a static field begins with, and what is written to it; nothing where the class has no such field. */
function staticField(run: Run, value: ClassValue, { name, member }: StaticField, env: Env): Values {
  const { node } = value;
  const { initializer, type } = member ?? {};
  const symbols = [node.name, variableOf(node)].flatMap((own) => (own ? (run.code.symbolOf(own) ?? []) : []));
  const outside = [...new Set(symbols)].flatMap((symbol) => run.code.writesTo(symbol));
  const inside = writesInside(run, node).filter(({ node: write }) => isInStatic(write));
  const initial = initializer ? run.evaluate(initializer, env) : [];
  const values = withWrites(run, initial, [...outside, ...inside], name, () => value.env).filter(
    (found) => found.value.kind !== "nothing",
  );
  return values.length > 0 ? values : ((type && run.ofType(type, undefined)) ?? (member ? nothing : []));
}

function writesInside(run: Run, node: ts.ClassLikeDeclaration): readonly Assignment[] {
  return run.code.facts(node.getSourceFile()).members.get(node) ?? [];
}

function isInStatic(node: ts.Node): boolean {
  const owner = thisOwner(node);
  return (
    owner !== undefined && (hasModifier(owner, ts.SyntaxKind.StaticKeyword) || ts.isClassStaticBlockDeclaration(owner))
  );
}

/** What `this` is: the object that a method was called on, or any object that it can be called on. */
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

/** `this` of a method of an object: the object, which may become a part of another, as of a prototype or of a component. */
function withMore(run: Run, values: Values, file: ts.SourceFile): Values {
  return each(values, (value) => {
    if (value.kind !== "object" || value.open) return just(value);
    return each(looseThis(run, file), (more) => {
      if (more.kind === "object") return just({ ...more, entries: new Map([...more.entries, ...value.entries]) });
      return just({ ...value, ...(more.kind === "unknown" && { open: more }) });
    });
  });
}

/** The member as the object's class or one that it extends declares it; undefined if none does. */
function ownMember(run: Run, instance: InstanceValue, part: InstanceValue, name: string): Values | undefined {
  const self = just(instance);
  const { node } = part;
  const member = node.members.find(
    (candidate) =>
      nameText(candidate.name) === name &&
      !hasModifier(candidate, ts.SyntaxKind.StaticKeyword) &&
      !hasModifier(candidate, ts.SyntaxKind.AbstractKeyword) &&
      !isOverload(candidate),
  );
  if (member && ts.isMethodDeclaration(member)) return just({ kind: "closure", node: member, env: part.env, self });
  if (member && ts.isGetAccessorDeclaration(member))
    return run.call({ kind: "closure", node: member, env: part.env, self }, [], false);
  const values = fieldValues(run, instance, part, name, member);
  if (values.length > 0) return values;
  const base = inherited(run, instance, part, name) ?? injectedField(run, node, name);
  if (base) return base;
  const typed = member && ts.isPropertyDeclaration(member) && member.type && run.ofType(member.type, part.env);
  if (typed) return typed;
  return member ? just(unknown(name, `no value of \`${name}\` is in the code`)) : undefined;
}

/** What initialisers, constructor parameters and assignments give a field. */
function fieldValues(
  run: Run,
  instance: InstanceValue,
  part: InstanceValue,
  name: string,
  member: ts.ClassElement | undefined,
): Values {
  const self = just(instance);
  const { node } = part;
  const constructor = node.members.find(
    (candidate): candidate is ts.ConstructorDeclaration =>
      ts.isConstructorDeclaration(candidate) && candidate.body !== undefined,
  );
  const frame: Frame | undefined =
    constructor && part.args ? { owner: constructor, args: part.args, self: () => self, outer: part.env } : part.env;
  const parameter = constructor?.parameters.find(
    (candidate) => nameText(candidate.name) === name && ts.isParameterPropertyDeclaration(candidate, constructor),
  );
  const writes = writesInside(run, node).filter(({ node: write }) => !isInStatic(write));
  const isReplaced = writes.some(
    ({ node: write, path }) =>
      path.length === 1 &&
      path[0] === name &&
      ts.isBinaryExpression(write) &&
      write.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      constructor !== undefined &&
      write.parent.parent.parent === constructor,
  );
  const initial = (): Values => {
    if (parameter) return run.guarded(parameter, frame, () => evaluateParameter(run, parameter, frame));
    return member && ts.isPropertyDeclaration(member) && member.initializer
      ? run.evaluate(member.initializer, { owner: member, args: [], self: () => self, outer: part.env })
      : [];
  };
  const values = withWrites(run, isReplaced ? [] : initial(), writes, name, (write) =>
    thisOwner(write) === constructor ? frame : part.env,
  );
  const isOutside = (instance.args === undefined && run.code.memberWrites(name).length > 0) || isDecorated(member);
  const own = values.filter(({ value }) => value.kind !== "nothing");
  const kept = own.length > 0 ? own : writtenElsewhere(run, instance, name);
  if (isOutside && kept.length > 0)
    return either(kept, just(unknown(name, `\`${name}\` is set from outside of the class`)));
  return kept.length > 0 ? kept : values;
}

/** What code outside of the class assigns to a field of its objects: `const copy = new Mailer(); copy.client = client`. */
function writtenElsewhere(run: Run, { node }: InstanceValue, name: string): Values {
  const writes = run.code
    .memberWrites(name)
    .filter(({ path, node: write }) => path.length === 1 && !ts.isCallExpression(write));
  return either(
    ...writes.map((write) =>
      run.guarded(write.node, undefined, () => {
        const targets = run.evaluate(write.root, undefined);
        const isOwn = targets.some(
          ({ value }) => value.kind === "unknown" || (value.kind === "instance" && value.node === node),
        );
        return isOwn
          ? writtenValue(run, write, undefined).filter(
              ({ value }) => value.kind !== "nothing" && value.kind !== "unknown",
            )
          : [];
      }),
    ),
  );
}

/** Whether a framework may set the field: `@Input() url`. */
function isDecorated(member: ts.ClassElement | undefined): boolean {
  return member !== undefined && ts.canHaveDecorators(member) && (ts.getDecorators(member) ?? []).length > 0;
}

function inherited(run: Run, instance: InstanceValue, part: InstanceValue, name: string): Values | undefined {
  const base = baseOf(run, part.node, part.env);
  if (!base) return undefined;
  const args = superArguments(run, instance, part);
  const found = base.map(({ value }): Values | undefined => {
    if (value.kind === "class")
      return value.node === part.node
        ? undefined
        : ownMember(run, instance, { kind: "instance", node: value.node, args, env: value.env }, name);
    if (value.kind === "external") return run.read({ ...value, steps: [...value.steps, { kind: "new", args }] }, name);
    return undefined;
  });
  const values = found.flatMap((list) => (list ? [list] : []));
  return values.length > 0 ? either(...values) : undefined;
}

/** What the constructor hands to `super`; without a constructor, all that it got. */
function superArguments(run: Run, instance: InstanceValue, part: InstanceValue): InstanceValue["args"] {
  const constructor = part.node.members.find(
    (candidate): candidate is ts.ConstructorDeclaration =>
      ts.isConstructorDeclaration(candidate) && candidate.body !== undefined,
  );
  if (constructor === undefined) return part.args;
  const call = run.code
    .facts(part.node.getSourceFile())
    .calls.find(
      (candidate) => candidate.expression.kind === ts.SyntaxKind.SuperKeyword && thisOwner(candidate) === constructor,
    );
  const frame: Env = part.args
    ? { owner: constructor, args: part.args, self: () => just(instance), outer: part.env }
    : part.env;
  return call?.arguments ? toArguments([...call.arguments], frame) : [];
}

function isOverload(member: ts.ClassElement): boolean {
  return ts.isMethodDeclaration(member) && member.body === undefined;
}
