import { quote } from "../../text/show.ts";
import { refuse, type Parser, type Place } from "./parser.ts";

/** A parser for an array of distinct strings; `notEmpty` refuses one without any. */
export function list(item: Parser<string>, size: "any" | "notEmpty" = "any"): Parser<readonly string[]> {
  const expected = size === "notEmpty" ? "a list of one or more strings" : "a list of strings";
  return {
    expected,
    standIn: [],
    parse(place) {
      if (place.node.type !== "array") return refuse(place, { expected }, []);
      const { items } = place.node;
      if (size === "notEmpty" && items.length === 0) {
        place.report({ offset: place.node.offset, path: place.path, expected, received: "an empty one" });
      }
      const places = items.map((node, index): Place => ({ ...place, node, path: [...place.path, index] }));
      const values = places.map(item.parse);
      reportRepeats(values, places);
      return values;
    },
  };
}

function reportRepeats(values: readonly string[], places: readonly Place[]): void {
  const firsts = new Map<string, number>();
  for (const [index, place] of places.entries()) {
    const value = values[index] ?? "";
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, place.node.offset);
    else if (value !== "") {
      const { offset } = place.node;
      place.report({ offset, path: place.path, expected: "each entry once", received: `${quote(value)} again`, first });
    }
  }
}
