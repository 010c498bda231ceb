import { refuse, type Parser } from "../parse/parser.ts";

/** The digest that an import writes into an entry. */
export const imported: Parser<string> = {
  expected: "the digest that an import wrote, or nothing",
  standIn: "",
  parse(place) {
    const { node } = place;
    if (node.type === "string" && /^[\da-f]{8}$/u.test(node.value)) return node.value;
    return refuse(place, { expected: imported.expected }, imported.standIn);
  },
};
