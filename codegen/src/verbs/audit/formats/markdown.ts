import type { Catalog } from "../../../catalog/catalog.ts";
import type { Place, ReportedCall } from "../../../audit/result/report.ts";
import type { AuditResult } from "../audit-result.ts";
import { findingsOf } from "../findings.ts";
import { summary } from "./summary.ts";

/** Returns a result as Markdown, for a comment on a pull request: tables of scopes, packages and findings. */
export function toMarkdown(result: AuditResult, catalog: Catalog): readonly string[] {
  const { scopes, calls, packages = [] } = result;
  const findings = findingsOf(result);
  return [
    `### ${result.ok ? "✅" : "❌"} API key permissions${catalog.provider === undefined ? "" : ` of ${cell(catalog.provider)}`}`,
    "",
    summary(result, catalog),
    ...table(
      ["scope", "needed by"],
      scopes.map((scope) => [code(scope), sites(calls.filter((call) => call.scopes.includes(scope)))]),
    ),
    ...table(
      ["package", "key type", "scopes"],
      packages.map(({ name, keyType, scopes: own }) => [
        code(name),
        keyType ?? "none or several",
        own.map(code).join(", "),
      ]),
    ),
    ...table(
      ["place", "finding", "next step"],
      findings.map(({ code: id, name, message, next, place }) => [
        code(showPlace(place)),
        `**${id} ${name}** ${cell(message)}`,
        cell(next),
      ]),
    ),
    ...(result.link === undefined ? [] : ["", `[Create this key](<${result.link}>)`]),
  ];
}

const most = 5;

function sites(calls: readonly ReportedCall[]): string {
  const shown = calls.slice(0, most).map((call) => `${code(showPlace(call))} ${code(call.operation)}`);
  return [...shown, ...(calls.length > most ? [`and ${calls.length - most} more`] : [])].join("<br>");
}

function showPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return ["", row(head), row(head.map(() => "---")), ...rows.map(row)];
}

/** Text in a cell, without what Markdown or HTML would make of it. */
function cell(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\|*_[\]`~]/gu, "\\$&");
}

function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  const room = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${room}${text.replaceAll("|", "\\|")}${room}${fence}`;
}
