import type { MissingScope } from "../../../audit/result/compare.ts";
import { visible } from "../../../text/show.ts";
import type { CheckedGrant, CheckedKey } from "../audit-result.ts";
import { showPlace } from "./show-place.ts";

/** Returns the verdict on a constant, and what differs between it and the code. */
export function printKeyDifference({
  file,
  ok,
  missing,
  unneeded,
  keyType,
  next,
  declared,
}: CheckedKey): readonly string[] {
  const path = visible(file);
  if (ok) return [`${path}: up to date: ${declared.join(", ")}.`];
  return [
    `${path}: OUT OF DATE. Run ${next}`,
    ...(keyType ? [`  the code needs a ${keyType.needed} key, and this is a ${keyType.declared} key`] : []),
    ...missing.flatMap((scope) => printMissing("  ", scope)),
    ...unneeded.map((scope) => `  ${scope} is no longer needed: no call needs it`),
  ];
}

/** Returns the verdict on a live key, and what differs between it and the code. */
export function printGranted({ file, ok, missing, excess, automatic, unknown }: CheckedGrant): readonly string[] {
  const path = visible(file);
  return [
    ok ? `${path}: has what the code needs, and no more.` : `${path}: DIFFERS from what the code needs.`,
    ...missing.flatMap((scope) => printMissing("  ", scope)),
    ...excess.map((scope) => `  ${scope} is in excess: no call needs it`),
    ...unknown.map(({ name }) => `  ${visible(name)} is not in the catalog, and no call needs it`),
    ...(automatic.length > 0 ? [`  added by the provider itself: ${automatic.join(", ")}`] : []),
  ];
}

function printMissing(indent: string, { scope, calls }: MissingScope): readonly string[] {
  return [
    `${indent}${scope} is missing:`,
    ...calls.map((call) => `${indent}  ${showPlace(call)} ${call.operation} needs it`),
  ];
}
