import type { FunctionNode, Owner } from "../syntax/nodes.ts";
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
