import { quote } from "./text/quote.ts";

/**
 * Literals laid out as prettier lays them out, without prettier: on the line where they fit into 80 columns, else one
 * member a line. For long lists this is a hundred times faster, and a test compares the two byte by byte.
 */
export const lineWidth = 80;

/** One step of indentation. */
export const indentation = "  ";

/** `export type GeneralScope = "a" | "b";` and `readonly read: "a" | "b";`: a union after what stands before it. */
export function layoutUnion(before: string, values: readonly string[], after: string, indent: string): string {
  return layoutTypes(before, values.length === 0 ? ["never"] : values.map(quote), after, indent);
}

/** `export type Scope = BillingScope | GeneralScope;`: the same for types as they are written. */
export function layoutTypes(before: string, members: readonly string[], after: string, indent: string): string {
  const union = `${members.join(" | ")}${after}`;
  const inline = `${indent}${before} ${union}`;
  const deeper = indent + indentation;
  const isMember = before.endsWith(":");
  if (inline.length <= lineWidth || (isMember && members.length === 1)) return inline;
  if (members.length === 1 || deeper.length + union.length <= lineWidth) return `${indent}${before}\n${deeper}${union}`;
  return `${indent}${before}\n${deeper}| ${members.join(`\n${deeper}| `)}${after}`;
}

/** `read: ["a", "b"],` and other places where a list of literals follows something on its line. */
export function layoutList(before: string, values: readonly string[], after: string, indent: string): string {
  const items = values.map(quote);
  const inline = `${indent}${before} [${items.join(", ")}]${after}`;
  if (inline.length <= lineWidth || items.length === 0) return inline;
  const deeper = `\n${indent}${indentation}`;
  return `${indent}${before} [${deeper}${items.join(`,${deeper}`)},\n${indent}]${after}`;
}

/** `name: "text",` and other places where one literal follows something on its line. */
export function layoutString(before: string, value: string, after: string, indent: string): string {
  const inline = `${indent}${before} ${quote(value)}${after}`;
  // Prettier never puts the value of a key as short as this on a line of its own.
  const isShortKey = before.endsWith(":") && before.length <= 5;
  if (inline.length <= lineWidth || isShortKey) return inline;
  return `${indent}${before}\n${indent}${indentation}${quote(value)}${after}`;
}

/** `templates: { … },`: an object whose opening brace goes to a line of its own where it is out of reach. */
export function layoutObject(
  before: string,
  members: (indent: string) => readonly string[],
  after: string,
  indent: string,
): string {
  const isReached = (start: string): boolean => `${indent}${before} ${start}`.length <= lineWidth;
  const own = isReached("{") ? indent : indent + indentation;
  const inner = members(own + indentation);
  if (inner.length === 0)
    return `${indent}${before}${isReached(`{}${after}`) ? " " : `\n${indent}${indentation}`}{}${after}`;
  const head = own === indent ? `${indent}${before} {` : `${indent}${before}\n${own}{`;
  return `${head}\n${inner.join("\n")}\n${own}}${after}`;
}

/** `[["a", b], ["c", d]]`, one pair a line; a single one on the line if it fits. The values are code. */
export function layoutPairs(
  before: string,
  pairs: readonly (readonly string[])[],
  after: string,
  indent: string,
): string {
  const inline = `${indent}${before} [${pairs.map((pair) => `[${pair.join(", ")}]`).join(", ")}]${after}`;
  if (pairs.length < 2 && inline.length <= lineWidth) return inline;
  const deeper = indent + indentation;
  const deepest = deeper + indentation;
  const lines = pairs.map((pair) => {
    const line = `${deeper}[${pair.join(", ")}],`;
    return line.length <= lineWidth ? line : `${deeper}[\n${deepest}${pair.join(`,\n${deepest}`)},\n${deeper}],`;
  });
  return `${indent}${before} [\n${lines.join("\n")}\n${indent}]${after}`;
}
