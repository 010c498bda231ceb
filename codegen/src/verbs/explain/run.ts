import { redact } from "../../../../src/client/http/redact.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { formatIssue } from "../../catalog/issue.ts";
import { allOf, quote, visible } from "../../text/show.ts";
import { suggestFrom } from "../../text/suggest.ts";
import { CommandError, type ExitCode } from "../../files/command-error.ts";
import { explainOperation, findOperation } from "../../operations/explain-operation.ts";
import { explainScope } from "../../operations/explain-scope.ts";
import { printOperation, printScope } from "./print-explained.ts";
import { knownNames } from "../../answers/known-names.ts";
import { readGranted } from "../../answers/read-granted.ts";
import type { Output } from "../../cli/output.ts";
import { findCatalog } from "../../cli/find-catalog.ts";
import { readSource } from "../../files/read-source.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** What `explain` is told. */
export interface ExplainOptions {
  readonly catalog: string;
  readonly granted?: string;
}

/** Tells what an operation needs or a scope allows, who says so, and what a key lacks of it. */
export async function explainCommand(asked: string, options: ExplainOptions, output: Output): Promise<ExitCode> {
  const subject = asked.trim();
  const path = findCatalog(options.catalog);
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { catalog } = result;
  const granted = options.granted === undefined ? undefined : await grantedIn(options.granted, catalog, output);
  const [, method, url] = /^([A-Za-z]+)\s+(\S+)$/u.exec(subject) ?? [];
  const operation = method === undefined || url === undefined ? undefined : findOperation(catalog, method, url);
  if (operation !== undefined) {
    const explained = explainOperation(catalog, operation, granted);
    output.result({ ok: !isLacking(explained.missing), ...explained });
    for (const line of printOperation(explained, granted !== undefined)) output.say(line);
    return isLacking(explained.missing) ? 1 : 0;
  }
  const scope = explainScope(catalog, subject, granted);
  if (scope === undefined) throw unknownSubject(catalog, subject, path);
  const lacks = scope.kind === "scope" && scope.isGranted === false;
  output.result({ ok: !lacks, ...scope });
  for (const line of printScope(scope)) output.say(line);
  return lacks ? 1 : 0;
}

function isLacking(missing: readonly string[] | undefined): boolean {
  return missing !== undefined && missing.length > 0;
}

async function grantedIn(path: string, catalog: Catalog, output: Output): Promise<readonly string[]> {
  const { scopes, notUnderstood } = readGranted(await readSource(path), path, knownNames(catalog));
  for (const issue of notUnderstood) output.say(formatIssue(issue));
  return scopes;
}

function unknownSubject(catalog: Catalog, subject: string, path: string): CommandError {
  const names = [
    ...[...catalog.scopes, ...catalog.automatic, ...catalog.retired].map(({ name }) => name),
    ...catalog.operations.map(({ id }) => id),
  ];
  const suggestion = suggestFrom(names)(subject);
  const next = suggestion === undefined ? howToWrite(subject, catalog) : `Did you mean ${quote(suggestion)}?`;
  return new CommandError(
    `explain: expected an operation or a scope of ${visible(path)} but received ${redact(quote(subject))}. ${next}`,
  );
}

function howToWrite(subject: string, { hosts, operations }: Catalog): string {
  const [operation] = operations;
  if (/^[a-z]+\s+https?:/iu.test(subject) && hosts.length > 0) return `The catalog is about ${allOf(hosts)}.`;
  return operation === undefined ? "The catalog has no operations." : `Write an operation as ${quote(operation.id)}.`;
}
