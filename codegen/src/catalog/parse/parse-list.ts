import { quote } from "../../text/show.ts";
import { refuse, type Parser, type Place } from "./parser.ts";

/** What a list holds, how large it must be, and when two of its items are the same. */
interface ListOptions<Item> {
  readonly item: Parser<Item>;
  /** What the list should be, to continue "expected …". */
  readonly expected: string;
  readonly size: "any" | "notEmpty";
  /** A text that two items share if they are the same; empty for a stand-in. */
  readonly keyOf: (item: Item) => string;
}

/** A parser for an array of distinct strings; `notEmpty` refuses one without any. */
export function list<Item extends string>(
  item: Parser<Item>,
  size: "any" | "notEmpty" = "any",
): Parser<readonly Item[]> {
  const expected = size === "notEmpty" ? "a list of one or more strings" : "a list of strings";
  return listOf({ item, expected, size, keyOf: (value) => value });
}

/** A parser for an array of distinct items. */
export function listOf<Item>({ item, expected, size, keyOf }: ListOptions<Item>): Parser<readonly Item[]> {
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
      reportRepeats(values.map(keyOf), places);
      return values;
    },
  };
}

function reportRepeats(keys: readonly string[], places: readonly Place[]): void {
  const firsts = new Map<string, number>();
  for (const [index, place] of places.entries()) {
    const key = keys[index] ?? "";
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, place.node.offset);
    else if (key !== "") {
      const { offset } = place.node;
      place.report({ offset, path: place.path, expected: "each entry once", received: `${quote(key)} again`, first });
    }
  }
}
