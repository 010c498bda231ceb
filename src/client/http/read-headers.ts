import { readEntries, readList, readProperties, readProperty } from "../../input/read.ts";

/**
 * The headers of any client's answer as plain text, names in lower case.
 *
 * @internal
 */
export function readHeaders(value: unknown): Readonly<Record<string, string>> {
  const pairs = readEntries(value)?.map(readList) ?? [...(readProperties(toPlain(value)) ?? [])];
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [name, text] = pair ?? [];
      const isHeader = typeof name === "string" && (typeof text === "string" || typeof text === "number");
      return isHeader ? [[name.toLowerCase(), String(text)] as const] : [];
    }),
  );
}

/** Clients have classes of headers; what they all know is how to become JSON. */
function toPlain(value: unknown): unknown {
  const toJson = readProperty(value, "toJSON");
  return typeof toJson === "function" ? Reflect.apply(toJson, value, []) : value;
}
