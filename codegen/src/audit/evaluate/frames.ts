import type { FunctionNode, Owner } from "../syntax/nodes.ts";
import type { Assumed } from "./memory.ts";
import type { Env, Frame, World } from "../values/value.ts";

/** The frame of a function among those that an expression can see. */
export function frameIn(owner: Owner, env: Env): Frame | undefined {
  for (let frame = env; frame !== undefined; frame = frame.outer) if (frame.owner === owner) return frame;
  return undefined;
}

/** The call of a function that is assumed; of a function that an assumed call returned, the frame of that call. */
export function assumedIn(world: World, owner: Owner): Frame | undefined {
  for (const frame of world.values()) {
    const outer = frameIn(owner, frame.outer);
    if (outer) return outer;
  }
  return world.get(owner as FunctionNode);
}

const noneAssumed: Assumed = new Map();

/** The calls that are assumed of these functions. */
export function assumedOf(world: World, owners: ReadonlySet<Owner> | undefined): Assumed {
  if (owners === undefined) return noneAssumed;
  const frames = new Map<Owner, Frame | undefined>();
  for (const owner of owners) frames.set(owner, assumedIn(world, owner));
  return frames;
}
