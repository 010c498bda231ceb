import type { World } from "../values/value.ts";
import type { FunctionNode } from "../syntax/nodes.ts";
import type { Site } from "./sites.ts";

/** Returns the assumptions with one more call and the assumptions of that call; undefined if they exclude each other. */
export function mergeWorlds(world: World, site: Site, owner: FunctionNode): World | undefined {
  const merged = new Map(world);
  for (const [other, frame] of site.world) {
    const known = merged.get(other);
    if (known !== undefined && known !== frame) return undefined;
    merged.set(other, frame);
  }
  merged.set(owner, site.frame);
  return merged;
}
