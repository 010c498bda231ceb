import type { Log, Result, ReportingDescriptor } from "sarif";
import { codes } from "../../../audit/result/codes.ts";
import type { FailureKind } from "../../../cli/configuration/failure-kinds.ts";
import type { AuditResult } from "../audit-result.ts";
import { findingsOf, type Finding } from "../findings.ts";
import { levelOf } from "./level-of.ts";

/** Returns a result as a log of SARIF 2.1.0, for code scanning; findings of the failing kinds are errors. */
export function toSarif(result: AuditResult, failing: readonly FailureKind[], version: string): Log {
  const { scopes, keyType } = result;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "scopewright", semanticVersion: version, rules: codes.map(toRule) } },
        columnKind: "utf16CodeUnits",
        results: findingsOf(result).map((finding) => toResult(finding, failing)),
        properties: { scopes: [...scopes], keyType },
      },
    ],
  };
}

function toRule({ code, name, means, next }: (typeof codes)[number]): ReportingDescriptor {
  return { id: code, name, shortDescription: { text: name }, fullDescription: { text: means }, help: { text: next } };
}

function toResult({ kind, code, message, next, place }: Finding, failing: readonly FailureKind[]): Result {
  return {
    ruleId: code,
    level: levelOf(kind, failing),
    message: { text: `${message}. ${next}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: place.file.split("/").map(encodeURIComponent).join("/") },
          region: { startLine: place.line, startColumn: place.column },
        },
        ...(place.function !== undefined && { logicalLocations: [{ fullyQualifiedName: place.function }] }),
      },
    ],
    // A finding stays the same where lines move.
    partialFingerprints: { "scopewright/v1": [code, place.file, place.function ?? "", message].join("|") },
  };
}
