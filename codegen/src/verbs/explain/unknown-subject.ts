import { redact } from "../../../../src/client/http/secrets/redact.ts";
import { codes } from "../../audit/result/codes.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { catalogTitle } from "../../cli/find-catalog.ts";
import { groupBy } from "../../collections/group-by.ts";
import { CommandError } from "../../files/command-error.ts";
import { subjectHint } from "../../operations/subject-hint.ts";
import { list, quote, visible } from "../../text/show.ts";

/** Returns the error for something to explain that a catalog does not have. */
export function unknownSubject(catalog: Catalog, subject: string, path: string): CommandError {
  const where = visible(catalogTitle(path));
  const next = /^SW\d+$/iu.test(subject) ? `The codes are ${listCodes()}.` : subjectHint(catalog, subject);
  return new CommandError(
    `explain: expected an operation or a scope of ${where}, or a code such as SW102, but received ${redact(quote(subject))}. ${next}`,
    { code: "usage" },
  );
}

/** The codes of an audit, by their hundreds: `SW100 to SW110 and SW201 to SW204`. */
function listCodes(): string {
  const hundreds = groupBy(
    codes.map(({ code }) => code),
    (code) => code.slice(0, 3),
  );
  return list(
    Array.from(hundreds.values(), (group) => `${group[0]} to ${group.at(-1)}`),
    "and",
  );
}
