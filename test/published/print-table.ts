import type { Measured } from "./measure.ts";

/** Prints the measurements as the table of the README. */
export function printTable(rows: readonly Measured[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const sum = (count: (row: Measured) => number): number => rows.reduce((total, row) => total + count(row), 0);
  const wanted = (row: Measured): number => Object.keys(row.facts.operations).length;
  const body = rows.map((row) =>
    line([
      `\`${row.facts.package}\` ${row.facts.version}${row.facts.checked === true ? " ★" : ""}`,
      wanted(row),
      row.found.length,
      row.unsure.length,
      row.missed.length,
      row.extra.length,
      row.falseAlarms.length,
    ]),
  );
  const total = line([
    "**all**",
    sum(wanted),
    sum(({ found }) => found.length),
    sum(({ unsure }) => unsure.length),
    sum(({ missed }) => missed.length),
    sum(({ extra }) => extra.length),
    sum(({ falseAlarms }) => falseAlarms.length),
  ]);
  return [
    line(["package", "operations", "found", "one of several", "missed", "wrong", "false alarms"]),
    line(["---", ...Array.from({ length: 6 }, () => "---:")]),
    ...body,
    total,
  ].join("\n");
}

/** Prints what is missed, with the reason that the facts give. */
export function printMissed(rows: readonly Measured[]): readonly string[] {
  return rows.flatMap(({ facts, missed }) =>
    missed.map(
      (operation) =>
        `- \`${facts.package}\` ${operation}: ${facts.missed?.[operation] ?? "**the reason is not known**"}`,
    ),
  );
}
