import type { KnownRefusal } from "../catalog.ts";
import { listOf } from "../parse/parse-list.ts";
import { object, optional, required } from "../parse/parse-object.ts";
import { name, text } from "../parse/parse-string.ts";
import { refuse, type Parser } from "../parse/parser.ts";
import { sources } from "./parts/parse-sources.ts";

const status: Parser<number> = {
  expected: "an HTTP status from 400 to 599",
  standIn: 0,
  parse(place) {
    const value = place.node.type === "other" ? Number(place.node.text) : NaN;
    if (Number.isInteger(value) && value >= 400 && value <= 599) return value;
    return refuse(place, { expected: status.expected }, status.standIn);
  },
};

/** A parser for the list `refusals`: no two of the same status, text and cause. One answer may have several causes. */
export const refusals: Parser<readonly KnownRefusal[]> = listOf({
  item: object("a refusal", {
    status: required(status),
    text: optional(name("a part of the provider's message")),
    cause: required(text),
    next: required(text),
    sources,
  }),
  expected: "a list of refusals",
  size: "any",
  keyOf: ({ status: code, text: part, cause }) =>
    code === status.standIn ? "" : [code, ...(part === undefined ? [] : [part]), cause].join(" ").trim(),
});
