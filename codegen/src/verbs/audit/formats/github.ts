import type { FailureKind } from "../../../cli/configuration/failure-kinds.ts";
import type { AuditResult } from "../audit-result.ts";
import { findingsOf } from "../findings.ts";
import { levelOf } from "./level-of.ts";

const commands = { error: "error", warning: "warning", note: "notice" } as const;

/**
 * Returns a result as workflow commands, which GitHub shows beside the lines of a pull request; findings of the failing kinds
 * are errors.
 */
export function toGithub(result: AuditResult, failing: readonly FailureKind[]): readonly string[] {
  return findingsOf(result).map(({ kind, code, name, message, next, place }) => {
    const where = [`file=${inProperty(place.file)}`, `line=${place.line}`, `col=${place.column}`];
    const properties = [...where, `title=${inProperty(`${code} ${name}`)}`].join(",");
    return `::${commands[levelOf(kind, failing)]} ${properties}::${inMessage(`${message}. ${next}`)}`;
  });
}

function inMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
