import { interned } from "../../collections/interned.ts";
import { remembered } from "../../collections/memoised.ts";
import { limits } from "../limits.ts";
import type { Owner } from "../syntax/nodes.ts";
import type { ts } from "../syntax/typescript.ts";
import { just } from "./possible.ts";
import type { Argument, Env, Frame, InstanceValue, Values } from "./value.ts";

/** An object that `new` of a class makes; any object of the class if its arguments are not given. */
export function objectOf(
  node: ts.ClassLikeDeclaration,
  args: readonly Argument[] | undefined,
  env: Env,
): InstanceValue {
  return made(args ?? node, node, args, env);
}

const made = interned(
  limits.answersOfExpression,
  (_: object, node: ts.ClassLikeDeclaration, args: readonly Argument[] | undefined, env: Env): InstanceValue => ({
    kind: "instance",
    node,
    args,
    env,
  }),
);

/** The object alone. */
export const itself: (instance: InstanceValue) => Values = remembered((instance: InstanceValue) => just(instance));

/** The frame of the code of a member, seen from an object: with the arguments of its call, in the frame around the class. */
export const frameOfMember: (
  instance: InstanceValue,
  owner: Owner,
  args: readonly Argument[] | undefined,
  outer: Env,
) => Frame = interned(limits.framesOfObject, (instance, owner, args, outer) => ({
  owner,
  args,
  outer,
  self: () => itself(instance),
}));
