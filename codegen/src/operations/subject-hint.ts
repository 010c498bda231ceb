import type { Catalog } from "../catalog/catalog.ts";
import { allOf, eitherOf, quote } from "../text/show.ts";
import { suggestFrom } from "../text/suggest.ts";
import { findOperation } from "./explain-operation.ts";

/** The most scopes of a group that a message lists. */
const most = 12;

/** Returns the next step after a subject that a catalog does not have: the one that was probably meant, or how to write one. */
export function subjectHint(catalog: Catalog, subject: string): string {
  const reached = withoutMethod(catalog, subject);
  if (reached.length > 0) return `Name the method as well: ${eitherOf(reached)}.`;
  const [kind, scopes] = listOf(catalog, subject);
  if (scopes.length > 0) return `It is a ${kind}. Name one of its scopes: ${eitherOf(scopes.slice(0, most))}.`;
  const names = [...catalog.scopes, ...catalog.automatic, ...catalog.retired].map(({ name }) => name);
  const operations = new Map(catalog.operations.map(({ id }) => [withoutParameters(id), id]));
  const suggest = suggestFrom([...names, ...operations.keys()]);
  const meant = suggest(withoutParameters(subject.replace(/^scopes\./u, "")));
  return meant === undefined ? howToWrite(subject, catalog) : `Did you mean ${quote(operations.get(meant) ?? meant)}?`;
}

/** An operation without the names of its parameters, which are free. */
function withoutParameters(operation: string): string {
  return operation.replace(/\{[^{}]*\}/gu, "{}");
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
