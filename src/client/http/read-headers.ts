import { readEntries, readList, readProperties, readProperty } from "../../input/read.ts";

/**
 * The headers of any client's answer as plain text, names in lower case. The object has no prototype, so that a header may
 * be called `__proto__`, and no header is inherited.
 *
 * @internal
 */
export function readHeaders(value: unknown): Readonly<Record<string, string>> {
  const pairs = readEntries(value)?.map(readList) ?? [...(readProperties(toPlain(value)) ?? [])];
  const headers = Object.create(null) as Record<string, string>;
  for (const pair of pairs) {
    const [name, text] = pair ?? [];
    if (typeof name === "string" && (typeof text === "string" || typeof text === "number"))
      headers[name.toLowerCase()] = String(text);
  }
  return headers;
}

/** Clients have classes of headers; all of these can become JSON. */
function toPlain(value: unknown): unknown {
  const toJson = readProperty(value, "toJSON");
  return typeof toJson === "function" ? Reflect.apply(toJson, value, []) : value;
}
