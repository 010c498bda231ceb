import { limits } from "../limits.ts";
import { unknown } from "./possible.ts";
import type { Hole, Text, Value, Values } from "./value.ts";

const rest = { name: "rest", reason: "the text grows longer than any URL" };

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
  return text.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 0), 0) > limits.textLength;
}

function within(value: Value): Value {
  if (!isTooLarge(value)) return value;
  if (value.kind === "text" || value.kind === "url") return { ...value, text: start(value.text) };
  if (value.kind !== "list") return value;
  const open = value.open ?? unknown("item", "the list grows longer than the audit follows");
  return { ...value, items: value.items.slice(0, limits.listLength), open };
}

/** The beginning of a text, which says most of a URL; what is left out ends with its segment unless it may hold a slash. */
function start(text: Text): Text {
  const kept: (string | Hole)[] = [];
  const left: (string | Hole)[] = [];
  let room: number = limits.textLength;
  for (const [index, piece] of text.entries()) {
    if (room <= 0 || index >= limits.textPieces - 1) left.push(piece);
    else if (typeof piece === "string") {
      kept.push(piece.slice(0, room));
      left.push(piece.slice(room));
      room -= piece.length;
    } else kept.push(piece);
  }
  return [...kept, { ...rest, reach: left.every(isWithinSegment) ? "segment" : "path" }];
}

function isWithinSegment(piece: string | Hole): boolean {
  return typeof piece === "string" ? !/[/?#]/u.test(piece) : piece.reach === "segment" || piece.reach === "number";
}
