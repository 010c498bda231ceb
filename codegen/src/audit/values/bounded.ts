import { limits } from "../limits.ts";
import { unknown } from "./possible.ts";
import type { Hole, Text, Value, Values } from "./value.ts";

const rest: Hole = { name: "rest", reach: "path", reason: "the text grows longer than any URL" };

/** The values with texts and lists no larger than the limits; what is left out becomes a placeholder. */
export function bounded(values: Values): Values {
  return values.some(({ value }) => isTooLarge(value))
    ? values.map(({ value, when }) => ({ value: within(value), when }))
    : values;
}

function isTooLarge(value: Value): boolean {
  if (value.kind === "text" || value.kind === "url") return isTooLong(value.text);
  return value.kind === "list" && value.items.length > limits.listLength;
}

function isTooLong(text: Text): boolean {
  if (text.length > limits.textPieces) return true;
  const [first] = text;
  if (text.length === 1 && typeof first === "string") return first.length > limits.textLength;
  return text.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 0), 0) > limits.textLength;
}

function within(value: Value): Value {
  if (!isTooLarge(value)) return value;
  if (value.kind === "text" || value.kind === "url") return { ...value, text: start(value.text) };
  if (value.kind !== "list") return value;
  const open = value.open ?? unknown("item", "the list grows longer than the audit follows");
  return { ...value, items: value.items.slice(0, limits.listLength), open };
}

/** The beginning of a text, which says most of a URL. */
function start(text: Text): Text {
  const kept: (string | Hole)[] = [];
  let left: number = limits.textLength;
  for (const piece of text.slice(0, limits.textPieces - 1)) {
    kept.push(typeof piece === "string" ? piece.slice(0, left) : piece);
    left -= typeof piece === "string" ? piece.length : 0;
    if (left <= 0) break;
  }
  return [...kept, rest];
}
