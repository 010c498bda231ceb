import { findCode, type CodeDetails } from "../../audit/result/codes.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { formatIssue } from "../../catalog/issue.ts";
import { quote } from "../../text/show.ts";
import { CommandError, type ExitCode } from "../../files/command-error.ts";
import { explainOperation, findOperation } from "../../operations/explain-operation.ts";
import { explainScope } from "../../operations/explain-scope.ts";
import { explainCauses, type RefusedAnswer } from "../../operations/explain-causes.ts";
import { unknownOperations } from "../../operations/unknown-operations.ts";
import { printCauses, printOperation, printScope } from "./print-explained.ts";
import { printUnknown } from "./print-unknown.ts";
import { unknownSubject } from "./unknown-subject.ts";
import { knownNames } from "../../answers/known-names.ts";
import { readGranted } from "../../answers/read-granted.ts";
import type { Output } from "../../cli/output.ts";
import { readSource } from "../../files/read/read-source.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** Options of `explain`. */
export interface ExplainOptions {
  /** Returns the catalog to read; a code of a finding needs none. */
  readonly catalog: () => string;
  /** The catalog and the configuration as the command line names them. */
  readonly given: readonly string[];
  readonly granted?: string;
  /** The HTTP status of a refused call. */
  readonly status?: string;
  /** The provider's message in that answer. */
  readonly message?: string;
  /** Lists the operations whose scopes are unknown, in place of a subject. */
  readonly unknown?: boolean;
}

/**
 * Explains what an operation needs or a scope allows, with the evidence, what a key lacks of it, and why a call was refused.
 */
export async function explainCommand(
  asked: string | undefined,
  options: ExplainOptions,
  output: Output,
): Promise<ExitCode> {
  const refused = readRefused(options);
  checkSubject(asked, options);
  const subject = (asked ?? "").trim();
  const code = findCode(subject);
  if (code?.code === subject.toUpperCase()) return explainCode(code, output);
  const path = options.catalog();
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { catalog } = result;
  if (options.unknown === true) return listUnknown(catalog, options.given, output);
  const granted = options.granted === undefined ? undefined : await grantedIn(options.granted, catalog, output);
  const [, method, url] = /^([A-Za-z]+)\s+(\S+)$/u.exec(subject) ?? [];
  const operation = method === undefined || url === undefined ? undefined : findOperation(catalog, method, url);
  if (operation !== undefined) {
    const explained = explainOperation(catalog, operation, granted);
    const causes = refused && explainCauses(catalog, operation, { ...refused, granted });
    output.result({ ok: !isLacking(explained.missing), ...explained, ...(causes && { causes }) });
    for (const line of printOperation(explained, granted !== undefined)) output.say(line);
    for (const line of causes === undefined ? [] : printCauses(causes)) output.say(line);
    return isLacking(explained.missing) ? 1 : 0;
  }
  return tellScope(catalog, { subject, path, granted }, output);
}

/** What is asked about: a name or a request, in which catalog, for a key with which scopes. */
interface Question {
  readonly subject: string;
  readonly path: string;
  readonly granted: readonly string[] | undefined;
}

function tellScope(catalog: Catalog, { subject, path, granted }: Question, output: Output): ExitCode {
  const scope = explainScope(catalog, subject, granted);
  if (scope === undefined) {
    const named = findCode(subject);
    if (named !== undefined) return explainCode(named, output);
    throw unknownSubject(catalog, subject, path);
  }
  const lacks = scope.kind === "scope" && scope.isGranted === false;
  output.result({ ok: !lacks, ...scope });
  for (const line of printScope(scope)) output.say(line);
  return lacks ? 1 : 0;
}

/** The operations whose scopes are unknown. */
function listUnknown(catalog: Catalog, given: readonly string[], output: Output): ExitCode {
  const operations = unknownOperations(catalog);
  output.result({ ok: true, unknown: operations });
  for (const line of printUnknown(operations, given)) output.say(line);
  return 0;
}

function checkSubject(asked: string | undefined, { unknown, ...options }: ExplainOptions): void {
  const hasSubject = asked !== undefined;
  if (hasSubject !== (unknown === true)) {
    const about = options.status ?? options.message ?? options.granted;
    if (unknown !== true || about === undefined) return;
    throw new CommandError("explain: expected --unknown alone but received other options beside it. Leave them out.", {
      code: "usage",
    });
  }
  throw new CommandError(
    hasSubject
      ? "explain: expected an operation or --unknown but received both. Leave one out."
      : 'explain: expected an operation or a scope but received nothing. Write explain "GET /v3/templates", or explain --unknown.',
    { code: "usage" },
  );
}

/** The refused answer of the options. A message without a status is that of a 403. */
function readRefused({ status, message }: ExplainOptions): Omit<RefusedAnswer, "granted"> | undefined {
  if (status === undefined && message === undefined) return undefined;
  if (status !== undefined && !/^[45]\d\d$/u.test(status)) {
    throw new CommandError(
      `--status: expected an HTTP status from 400 to 599 but received ${quote(status)}. Copy it from the answer.`,
      { code: "usage" },
    );
  }
  return { status: Number(status ?? 403), message: message ?? "" };
}

/** Explains a code of an audit's findings; no catalog is needed for it. */
function explainCode({ code, name, means, next }: CodeDetails, output: Output): ExitCode {
  output.result({ ok: true, kind: "code", code, name, means, next });
  for (const line of [`${code} ${name}: ${means}`, `next step: ${next}`]) output.say(line);
  return 0;
}

function isLacking(missing: readonly string[] | undefined): boolean {
  return missing !== undefined && missing.length > 0;
}

async function grantedIn(path: string, catalog: Catalog, output: Output): Promise<readonly string[]> {
  const { scopes, notUnderstood } = readGranted(await readSource(path), path, knownNames(catalog));
  for (const issue of notUnderstood) output.note(formatIssue(issue));
  return scopes;
}
