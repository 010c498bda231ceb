import type { Catalog, Operation } from "../catalog/catalog.ts";
import { byCodeUnit } from "../text/by-code-unit.ts";

/** An operation whose scopes are unknown, and how a user with a key could find out. */
export interface UnknownOperation {
  readonly operation: string;
  readonly note?: string;
  /** The call that settles it. Absent if the catalog has no GET nearby, as trying any other call may change something. */
  readonly probe?: Probe;
}

/** A call that changes nothing, to be made with a key that has one scope at a time. */
export interface Probe {
  /** `GET` and the path of the operation itself, or of one beside it. */
  readonly call: string;
  /** True if the call is the operation itself. */
  readonly isItself: boolean;
  /** Scopes to try, the likeliest first, by their names. */
  readonly scopes: readonly string[];
}

const mostScopes = 3;
/** A GET whose path says that it does something. */
const acting = /\/(?:accept|cancel|confirm|resend|unsubscribe|validate|verify)(?:\/|$)/u;

/** The operations whose scopes are unknown, sorted by path, each with the call that would settle it. */
export function unknownOperations(catalog: Catalog): readonly UnknownOperation[] {
  const unknown = catalog.operations.filter(({ evidence }) => evidence === "unknown");
  return [...unknown]
    .sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.method, b.method))
    .map((operation) => {
      const probe = probeOf(operation, unknown, catalog);
      return {
        operation: operation.id,
        ...(operation.note !== undefined && { note: operation.note }),
        ...(probe && { probe }),
      };
    });
}

function probeOf(operation: Operation, unknown: readonly Operation[], catalog: Catalog): Probe | undefined {
  const scopes = likelyScopes(operation, catalog);
  if (operation.method === "GET" && !acting.test(operation.path)) return { call: operation.id, isItself: true, scopes };
  // A read of the same resource, or of what it belongs to, needs a scope of the same family.
  const near = unknown
    .filter(({ method, path }) => method === "GET" && !acting.test(path) && `${operation.path}/`.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length);
  return near[0] && { call: near[0].id, isItself: false, scopes };
}

/** The scopes whose names share the most words with the path. */
function likelyScopes({ path }: Operation, catalog: Catalog): readonly string[] {
  const words = new Set(wordsOf(path.replace(/\{[^}]*\}/gu, "")));
  return catalog.scopes
    .map(({ name, access }) => {
      const own = [...new Set(wordsOf(name))];
      const shared = own.filter((word) => words.has(word)).length;
      return { name, isReading: access === "read", rank: shared === 0 ? 0 : shared / (own.length + 1) };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || Number(b.isReading) - Number(a.isReading) || byCodeUnit(a.name, b.name))
    .slice(0, mostScopes)
    .map(({ name }) => name);
}

/** The words of a path or a name in the singular: `senders` is `sender`. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.replace(/(?<=\w{3})s$/u, ""));
}
