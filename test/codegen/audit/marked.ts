import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { findFiles } from "../../../codegen/src/files/find/find-files.ts";
import { findRoots } from "../../../codegen/src/files/find/roots.ts";
import { isComponent, isSource } from "../../../codegen/src/files/find/source-files.ts";
import type { Place, Report } from "../../../codegen/src/audit/result/report.ts";
import { catalog } from "./sendgrid.ts";

/** The folder of the fixtures. */
export const fixtures: string = new URL("../../fixtures/audit/", import.meta.url).pathname;

/** What an audit of these paths finds, told relative to their folder. */
export function auditIn(folder: string, ...paths: readonly string[]): Report {
  return audit({ catalog, files: sourcesIn(folder, paths), folder });
}

/** The files that the command would audit. */
export function sourcesIn(folder: string, paths: readonly string[] = []): readonly string[] {
  const isWanted = (name: string): boolean => isSource(name) || isComponent(name);
  const wanted = { folder, roots: findRoots(paths, folder), isWanted, noun: "source file" };
  return findFiles(paths.length === 0 ? ["."] : paths, wanted).files;
}

/** What a report says, a line for each entry: `mail.ts:5 POST /v3/mail/send`; with `columns`, `mail.ts:5:9 …`. */
export function linesOf(report: Report, columns = false): readonly string[] {
  const place = ({ file, line, column }: Place): string => `${file}:${line}${columns ? `:${column}` : ""}`;
  const lines = [
    ...report.calls.map((call) => `${place(call)} ${call.operation}${call.widened ? " widened" : ""}`),
    ...report.unknownScope.map((call) => `${place(call)} unknown-scope ${call.operation}`),
    ...report.uncataloged.map((call) => `${place(call)} uncataloged ${call.call}`),
    ...report.unresolved.map((call) => `${place(call)} unresolved`),
  ];
  return [...new Set(lines)].sort();
}

/**
 * What the marks in files say should be found: `//=> POST /v3/mail/send` for a call that begins on this line, several with
 * ` | ` between them. A number first names a column, or in `/*=> 7 … *\/` another line.
 */
export function marksIn(folder: string, ...paths: readonly string[]): readonly string[] {
  return sourcesIn(folder, paths)
    .flatMap((file) => marksOf(readFileSync(file, "utf8"), relative(folder, file)))
    .sort();
}

function marksOf(text: string, file: string): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    const inline = /\/\/=> ?(?:(\d+) )?(.+)$/u.exec(line);
    const block = /\/\*=> ?(?:(\d+) )?(.+?) ?\*\//u.exec(line);
    const [, number, said] = inline ?? block ?? [];
    if (said === undefined) return [];
    const place = inline ? `${index + 1}${number === undefined ? "" : `:${number}`}` : (number ?? String(index + 1));
    return said.split(" | ").map((entry) => `${file}:${place} ${entry.trim()}`);
  });
}
