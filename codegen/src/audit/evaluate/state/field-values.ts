import { memoised, remembered } from "../../../collections/memoised.ts";
import { ts } from "../../syntax/typescript.ts";
import { hasModifier, nameText, thisOwner } from "../../syntax/nodes.ts";
import type { Assignment } from "../../syntax/writes-of.ts";
import { noArguments } from "../../values/arguments.ts";
import { frameOfMember } from "../../values/instances.ts";
import { either, just, unknown } from "../../values/possible.ts";
import type { Env, InstanceValue, Run, Values } from "../../values/value.ts";
import { evaluateParameter } from "../calls/parameters.ts";
import { ownConstructor } from "./classes.ts";
import { withWrites } from "./field-writes.ts";
import { writtenValue } from "./written-value.ts";

/** An object, seen as one of the classes that its own extends. */
export interface ObjectPart {
  readonly instance: InstanceValue;
  /** The object as that class sees it: with the arguments of that constructor. */
  readonly part: InstanceValue;
}

/** A field of an object, and the frames in which its values are evaluated. */
interface Field {
  readonly name: string;
  /** Its declaration; `undefined` for a field that is only written. */
  readonly member: ts.ClassElement | undefined;
  readonly constructor: ts.ConstructorDeclaration | undefined;
  /** The frame of the call of the constructor. */
  readonly frame: Env;
  /** The frame around the class. */
  readonly outer: Env;
  readonly instance: InstanceValue;
}

/** The values that initialisers, constructor parameters and assignments give a field. */
export function fieldValues(
  run: Run,
  { instance, part }: ObjectPart,
  name: string,
  member: ts.ClassElement | undefined,
): Values {
  const constructor = ownConstructor(part.node);
  const frame = constructor ? constructorFrame(part, constructor, instance) : part.env;
  const writes = writesInside(run, part.node, name).filter(({ node }) => !isInStatic(node));
  const isReplaced = constructor !== undefined && writes.some((write) => replaces(write, name, constructor));
  const initial = isReplaced ? [] : initialValues(run, { name, member, constructor, frame, outer: part.env, instance });
  const envOf = (write: ts.Node): Env => (thisOwner(write) === constructor ? frame : part.env);
  const values = withWrites(run, initial, { name, writes, envOf });
  const isOutside = (instance.args === undefined && run.code.memberWrites(name).length > 0) || isDecorated(member);
  const own = values.filter(({ value }) => value.kind !== "nothing");
  const kept = own.length > 0 ? own : writtenElsewhere(run, instance, name);
  if (isOutside && kept.length > 0)
    return either(kept, just(unknown(name, `\`${name}\` is set from outside of the class`)));
  return kept.length > 0 ? kept : values;
}

/** The frame of a constructor's call; if its arguments are not known, the frame around the class. */
export function constructorFrame(
  part: InstanceValue,
  constructor: ts.ConstructorDeclaration,
  instance: InstanceValue,
): Env {
  return part.args ? frameOfMember(instance, constructor, part.args, part.env) : part.env;
}

/** True if a write is a statement of the constructor itself that sets the whole field, whatever its initialiser. */
function replaces({ node, path }: Assignment, name: string, constructor: ts.ConstructorDeclaration): boolean {
  return (
    path.length === 1 &&
    path[0] === name &&
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    node.parent.parent.parent === constructor
  );
}

/** The value of a constructor's parameter property, or of the field's initialiser. */
function initialValues(run: Run, { name, member, constructor, frame, outer, instance }: Field): Values {
  const parameter = constructor?.parameters.find(
    (candidate) => nameText(candidate.name) === name && ts.isParameterPropertyDeclaration(candidate, constructor),
  );
  if (parameter) return run.guarded(parameter, frame, () => evaluateParameter(run, parameter, frame));
  return member && ts.isPropertyDeclaration(member) && member.initializer
    ? run.evaluate(member.initializer, frameOfMember(instance, member, noArguments, outer))
    : [];
}

/** The writes to members of `this` in a class that may set a field: to that field, to one with a computed name, to all. */
export function writesInside(run: Run, node: ts.ClassLikeDeclaration, name: string): readonly Assignment[] {
  const all = run.code.facts(node.getSourceFile()).members.get(node);
  return all === undefined ? [] : writesByField(all)(name);
}

const writesByField = remembered((all: readonly Assignment[]) =>
  memoised((name: string) => all.filter(({ path: [first = "*"] }) => first === name || first === "*")),
);

/** True for code in which `this` is the class itself. */
export function isInStatic(node: ts.Node): boolean {
  const owner = thisOwner(node);
  return (
    owner !== undefined && (hasModifier(owner, ts.SyntaxKind.StaticKeyword) || ts.isClassStaticBlockDeclaration(owner))
  );
}

/** Returns the values that code outside of the class assigns to a field: `const copy = new Mailer(); copy.client = client`. */
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
