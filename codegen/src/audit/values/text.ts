import { combine } from "./possible.ts";
import { ts } from "../syntax/typescript.ts";
import type { Hole, Reach, Step, Text, Value, Values } from "./value.ts";

/** The pieces without empty ones, neighbours joined. */
export function tidy(pieces: Text): Text {
  const tidied: (string | Hole)[] = [];
  for (const piece of pieces) {
    const last = tidied.at(-1);
    if (piece === "") continue;
    if (typeof piece === "string" && typeof last === "string") tidied[tidied.length - 1] = last + piece;
    else tidied.push(piece);
  }
  return tidied;
}

/** The text if all of it is known. */
export function known(text: Text): string | undefined {
  return text.every((piece) => typeof piece === "string") ? text.join("") : undefined;
}

/** The known pieces of a text, without its placeholders. */
export function knownPieces(text: Text): string {
  return text.filter((piece) => typeof piece === "string").join("");
}

/** A value where a text is wanted; any other value becomes a placeholder. */
export function toText(value: Value): Text {
  switch (value.kind) {
    case "text":
    case "url":
      return value.text;
    case "unknown":
      return [{ name: value.name, reason: value.reason, reach: value.reach ?? reachOf(value.name) }];
    case "list":
      return value.open ? hole(value.open.name, value.open.reason) : hole("list", "a list where a text is wanted");
    case "external": {
      const name = value.steps.flatMap((step) => nameOfStep(step) ?? []).at(-1) ?? value.module;
      return [{ name, reason: `\`${name}\` comes from outside the code`, reach: reachOf(name), from: value }];
    }
    case "nothing":
      return hole("undefined", "the value may be undefined");
    default:
      return hole(value.kind, `${/^[aeiou]/u.test(value.kind) ? "an" : "a"} ${value.kind} where a text is wanted`);
  }
}

/** The name of a step: the member, or the text that a call asks for, as in `get("SENDGRID_URL")`. */
export function nameOfStep(step: Step): string | undefined {
  if (step.kind === "member") return step.name;
  const asked = step.kind === "call" ? step.args?.[0]?.node : undefined;
  return asked !== undefined && ts.isStringLiteralLike(asked) && /^[a-z][\w.:-]*$/iu.test(asked.text)
    ? asked.text
    : undefined;
}

/** Every text that the values put together can be. */
export function concat(lists: readonly Values[]): Values {
  return combine(lists).map(({ values, when }) => ({
    value: { kind: "text", text: tidy(values.flatMap(toText)) },
    when,
  }));
}

/** Changes the known pieces of a text. */
export function mapPieces(text: Text, change: (piece: string, index: number) => Text): Text {
  return tidy(text.flatMap((piece, index) => (typeof piece === "string" ? change(piece, index) : [piece])));
}

/** The part of a URL that a value of this name usually is. */
export function reachOf(name: string): Reach {
  if (/(?:path|pathname|url|uri|href|endpoint|route|suffix|rest)s?$/iu.test(name)) return "path";
  if (/(?:^qs|query|querystring|search|searchparams|queryparams)$/iu.test(name)) return "query";
  return "segment";
}

function hole(name: string, reason: string): Text {
  return [{ name, reason, reach: reachOf(name) }];
}
