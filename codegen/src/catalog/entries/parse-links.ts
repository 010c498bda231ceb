import type { Links } from "../catalog.ts";
import { object, optional } from "../parse/parse-object.ts";
import { name } from "../parse/parse-string.ts";
import { refuse, type Parser } from "../parse/parser.ts";
import { findPlaceholders, linkPlaceholders } from "../fill-link.ts";
import { quote } from "../../text/show.ts";

const address = name("an address that starts with https://");

function link(allowed: readonly string[]): Parser<string> {
  return {
    ...address,
    parse(place) {
      const value = address.parse(place);
      if (value === "") return value;
      const sample = value.replace(/\{[^{}]*\}/gu, "x");
      if (!/^https:\/\/[^\s{}]+$/u.test(sample) || !URL.canParse(sample)) {
        return refuse(place, { expected: address.expected }, "");
      }
      const unknown = findPlaceholders(value).find((placeholder) => !allowed.includes(placeholder));
      if (unknown === undefined) return value;
      const known = allowed.length === 0 ? "no placeholders" : `placeholders ${allowed.map(quote).join(", ")}`;
      return refuse(place, { expected: `an address with ${known}` }, "");
    },
  };
}

/** A parser for `links`: addresses of the provider's own pages. */
export const links: Parser<Links> = object("links", {
  create: optional(link(linkPlaceholders)),
  keys: optional(link([])),
  documentation: optional(link([])),
});
