import { counted } from "../../text/counted.ts";
import type { UnknownOperation } from "../../operations/unknown-operations.ts";
import { commandWords } from "../../text/command-words.ts";
import { visible } from "../../text/show.ts";

/** The operations whose scopes are unknown, for people, and how to record what a call showed. */
export function printUnknown(operations: readonly UnknownOperation[], given: readonly string[]): readonly string[] {
  if (operations.length === 0) return ["The scopes of every operation of the catalog are known."];
  return [
    ...operations.flatMap(printOne),
    `${counted(operations.length, "operation")}. Make a call with a key that has one scope at a time, save what was answered as ` +
      `[{ "operation", "scopes", "status", "date" }], and run "${commandWords(["import", ...given, "--probe", "answers.json"])}".`,
  ];
}

function printOne({ operation, note, probe }: UnknownOperation): readonly string[] {
  return [
    visible(operation),
    ...(note === undefined ? [] : [`  note: ${visible(note)}`]),
    probe === undefined
      ? "  try: no GET that changes nothing is known for it; ask the provider"
      : `  try: ${probe.isItself ? "the call itself" : visible(probe.call)}${scopes(probe.scopes)}`,
  ];
}

function scopes(names: readonly string[]): string {
  return names.length === 0 ? "" : `, with a key that has only ${names.map(visible).join(", or only ")}`;
}
