import type { GrantedDifference, KeyDifference, MissingScope } from "./compare.ts";
import { showPlace } from "./print-report.ts";
import type { DeclaredKey } from "./read-key-file.ts";

/** What differs between a constant and the code, for people. */
export function printKeyDifference(
  path: string,
  { ok, missing, unneeded, keyType }: KeyDifference,
  declared: DeclaredKey,
): readonly string[] {
  if (ok) return [`${path}: as the code needs it: ${declared.scopes.join(", ")}.`];
  return [
    ...(keyType ? [`${path}: expected a ${keyType.needed} key but received a ${keyType.declared} key.`] : []),
    ...missing.flatMap((scope) => printMissing(path, scope)),
    ...unneeded.map((scope) => `${path}: ${scope} is no longer needed: no call needs it.`),
    `${path}: expected what the code needs but received something else. Run with --write ${path}.`,
  ];
}

/** What differs between a live key and the code, for people. */
export function printGranted(
  path: string,
  { ok, missing, excess, automatic, unknown }: GrantedDifference,
): readonly string[] {
  return [
    ...missing.flatMap((scope) => printMissing(path, scope)),
    ...excess.map((scope) => `${path}: ${scope} is in excess: no call needs it.`),
    ...unknown.map(({ name }) => `${path}: ${name} is not in the catalog, and no call needs it.`),
    ...(automatic.length > 0 ? [`${path}: added by the provider itself: ${automatic.join(", ")}.`] : []),
    ...(ok ? [`${path}: holds what the code needs, and no more.`] : []),
  ];
}

function printMissing(path: string, { scope, calls }: MissingScope): readonly string[] {
  return [`${path}: ${scope} is missing:`, ...calls.map((call) => `  ${showPlace(call)} ${call.operation} needs it`)];
}
