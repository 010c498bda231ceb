import type { Way } from "../read/needs.ts";
import type { Section } from "./entry.ts";

/** Scopes that let a key do more than write. */
const administers = /admin|manage|owner|full|super|root/iu;

/**
 * Sorts alternatives as a catalog has them, least privileged first: reading, then writing, then administering. OpenAPI gives
 * their order no meaning, and documents often list scopes by name: `org:admin`, `org:read`, `org:write`.
 */
export function leastFirst(ways: readonly Way[], scopes: Section): readonly Way[] {
  const rank = (way: Way): number => Math.max(0, ...way.scopes.map((name) => privilege(name, scopes)));
  return [...ways].sort((a, b) => rank(a) - rank(b));
}

function privilege(name: string, scopes: Section): number {
  if (scopes.get(name)?.["access"] === "read") return 0;
  return administers.test(name) ? 2 : 1;
}
