import type { CodeDetails } from "../../codegen/src/audit/result/codes.ts";

/** Returns the text between two marks of the manual: `<!-- accuracy -->` and `<!-- /accuracy -->`. */
export function section(manual: string, name: string): string {
  const [, text = ""] = new RegExp(`<!-- ${name} -->([^]*?)<!-- /${name} -->`, "u").exec(manual) ?? [];
  return text;
}

/** Returns the manual with another text between two marks. */
export function withSection(manual: string, name: string, text: string): string {
  return manual.replace(
    new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`, "u"),
    (_, start: string, end: string) => `${start}\n\n${text}\n\n${end}`,
  );
}

/** Returns the cells of a table's rows, without the line below its head; the layout of the source does not matter. */
export function cellsOf(table: string): readonly (readonly string[])[] {
  return table
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^[|\s:-]+$/u.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/u)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** Prints the codes of the audit as a table. */
export function codesTable(codes: readonly CodeDetails[]): string {
  const rows = codes.map(({ code, name, means, next }) => `| \`${code}\` | ${name} | ${means} | ${next} |`);
  return ["| code | name | meaning | next step |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
