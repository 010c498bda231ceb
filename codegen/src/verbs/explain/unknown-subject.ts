import { redact } from "../../../../src/client/http/secrets/redact.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { isBundledCatalog } from "../../cli/find-catalog.ts";
import { CommandError } from "../../files/command-error.ts";
import { findOperation } from "../../operations/explain-operation.ts";
import { allOf, eitherOf, quote, visible } from "../../text/show.ts";
import { suggestFrom } from "../../text/suggest.ts";

/** Returns the error for something to explain that a catalog does not have. */
export function unknownSubject(catalog: Catalog, subject: string, path: string): CommandError {
  const where = isBundledCatalog(path) ? "SendGrid's catalog" : visible(path);
  return new CommandError(
    `explain: expected an operation or a scope of ${where} but received ${redact(quote(subject))}. ${nextStep(catalog, subject)}`,
    { code: "usage" },
  );
}

/** The most scopes of a group that a message lists. */
const most = 12;

function nextStep(catalog: Catalog, subject: string): string {
  const operations = withoutMethod(catalog, subject);
  if (operations.length > 0) return `Name the method as well: ${eitherOf(operations)}.`;
  const [kind, scopes] = listOf(catalog, subject);
  if (scopes.length > 0) return `It is a ${kind}. Name one of its scopes: ${eitherOf(scopes.slice(0, most))}.`;
  const names = [
    ...[...catalog.scopes, ...catalog.automatic, ...catalog.retired].map(({ name }) => name),
    ...catalog.operations.map(({ id }) => id),
  ];
  const suggestion = suggestFrom(names)(subject.replace(/^scopes\./u, ""));
  return suggestion === undefined ? howToWrite(subject, catalog) : `Did you mean ${quote(suggestion)}?`;
}

/** Returns the operations at a path or a URL that stands without a method. */
function withoutMethod(catalog: Catalog, subject: string): readonly string[] {
  if (!/^(?:\/|https?:)\S*$/iu.test(subject)) return [];
  const methods = new Set(catalog.operations.map(({ method }) => method));
  return [...methods].flatMap((method) => findOperation(catalog, method, subject)?.id ?? []).sort();
}

/** Returns the scopes of the group or preset of a name; `presets.mailSend.full` and `groups.stats` count as well. */
function listOf(
  { groups, presets, scopes }: Catalog,
  subject: string,
): readonly ["group" | "preset", readonly string[]] {
  const name = subject.replace(/^(?:groups|presets)\.(.+?)(?:\.(?:read|full))?$/u, "$1");
  if (groups.some(({ id }) => id === name))
    return ["group", scopes.filter(({ group }) => group === name).map((scope) => scope.name)];
  const preset = presets.find(({ id }) => id === name);
  return ["preset", preset?.full ?? preset?.read ?? []];
}

function howToWrite(subject: string, { hosts, operations }: Catalog): string {
  const [operation] = operations;
  if (/^(?:[a-z]+\s+)?https?:/iu.test(subject) && hosts.length > 0) return `The catalog is about ${allOf(hosts)}.`;
  return operation === undefined ? "The catalog has no operations." : `Write an operation as ${quote(operation.id)}.`;
}
