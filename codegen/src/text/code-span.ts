import { visible } from "./show.ts";

/** A name as code, in text and in Markdown alike, whatever characters it has. */
export function code(name: string): string {
  const longest = Math.max(0, ...Array.from(name.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${visible(name)}${space}${fence}`;
}

/** Names as people list them: `a`, `a` and `b`, `a`, `b` and `c`. */
export function codes(names: readonly string[], word: "and" | "or" = "and"): string {
  const shown = names.map(code);
  const last = shown.at(-1) ?? "nothing";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${word} ${last}`;
}
