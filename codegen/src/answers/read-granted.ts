import { formatIssue, type Issue } from "../catalog/issue.ts";
import type { Position } from "../text/line-map.ts";
import { allOf, visible } from "../text/show.ts";
import { CommandError } from "../files/command-error.ts";
import { readScopes } from "./read-scopes.ts";
import type { FileKey, IsKnown } from "./reading.ts";

/** The scopes that one key has, and the places in the file that were not understood. */
export interface Granted {
  readonly scopes: readonly string[];
  /** The first place of each name in the file. */
  readonly places: ReadonlyMap<string, Position>;
  readonly notUnderstood: readonly Issue[];
}

/**
 * Reads the scopes that one key has.
 *
 * @throws {CommandError} if the file is broken, holds no scopes, or holds several keys that differ
 */
export function readGranted(text: string, file: string, isKnown: IsKnown): Granted {
  const { keys, places, broken, notUnderstood } = readScopes(text, file, isKnown);
  if (broken.length > 0) throw new CommandError(broken.map(formatIssue).join("\n"));
  // The scopes that a teammate has for subusers say nothing about the account itself.
  const own = keys.filter(({ principal }) => principal !== "subuser");
  const named = own.filter(({ name, id }) => name !== undefined || id !== undefined);
  if (own.length === 0) {
    const said = notUnderstood.map((issue) => `${formatIssue(issue)}\n`).join("");
    throw new CommandError(
      `${said}${visible(file)}: expected the scopes of a key but received none. Save the answer that lists what the key may do.`,
    );
  }
  if (named.length > 1)
    throw new CommandError(
      `${visible(file)}: expected one key but received ${allOf(named.map(nameOrId))}. Save the answer for one of them.`,
    );
  return { scopes: [...new Set(own.flatMap(({ scopes }) => scopes))], places, notUnderstood };
}

function nameOrId({ name, id }: FileKey): string {
  return name ?? id ?? "";
}
