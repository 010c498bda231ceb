import { describe, expect, it } from "vitest";
import { diffOperations } from "../../../../codegen/src/diff/changes/diff-operations.ts";
import type { Change } from "../../../../codegen/src/diff/change.ts";
import { catalogOf, type Section, textOf } from "../../verbs/catalogs.ts";

const documented = (more: object = {}): object => ({ allOf: ["mail.read"], evidence: "documented", ...more });
const changes = (before: Section, after: Section): readonly Change[] =>
  diffOperations(catalogOf(textOf({ operations: before })), catalogOf(textOf({ operations: after })));
const of = (more: object): Section => ({ "GET /mail/{id}": documented(more), "GET /new/{id}": documented() });

describe(diffOperations, () => {
  it.each<readonly [string, Section, Section, string]>([
    [
      "a removed one",
      { "GET /mail": documented() },
      {},
      "Operation `GET /mail` was removed: code that names it no longer compiles.",
    ],
    ["an added one", {}, { "GET /mail": documented() }, "Operation `GET /mail` was added."],
    [
      "other names for parameters",
      { "GET /mail/{id}": documented() },
      { "GET /mail/{mail_id}": documented() },
      "The parameters of operation `GET /mail/{id}` were renamed, it is now `GET /mail/{mail_id}`: code that names it no longer compiles.",
    ],
    [
      "a slash at the end that came",
      { "GET /mail": documented() },
      { "GET /mail/": documented() },
      "The slash at the end of operation `GET /mail` came or went, it is now `GET /mail/`: code that names it no longer compiles.",
    ],
    [
      "a slash at the end that went, in a path with several",
      { "GET /mail/{id}/parts/": documented() },
      { "GET /mail/{id}/parts": documented() },
      "The slash at the end of operation `GET /mail/{id}/parts/` came or went, it is now `GET /mail/{id}/parts`: code that names it no longer compiles.",
    ],
    [
      "a host of its own",
      of({}),
      of({ host: "up.example.com" }),
      "Operation `GET /mail/{id}` moved from all hosts to `up.example.com`: it is found in other URLs than before.",
    ],
    [
      "no host of its own any more",
      of({ host: "up.example.com" }),
      of({}),
      "Operation `GET /mail/{id}` moved from `up.example.com` to all hosts: it is found in other URLs than before.",
    ],
    [
      "a replacement",
      of({}),
      of({ replacedBy: "GET /new/{id}" }),
      "Operation `GET /mail/{id}` is replaced by `GET /new/{id}`: messages recommend it.",
    ],
    [
      "no replacement any more",
      of({ replacedBy: "GET /new/{id}" }),
      of({}),
      "Operation `GET /mail/{id}` is no longer replaced by another one.",
    ],
    [
      "scopes by parameter",
      of({ allOf: undefined, anyOf: ["mail.read", "mail.send"] }),
      of({ allOf: undefined, anyOf: ["mail.read", "mail.send"], byParameter: { id: { a: "mail.send" } } }),
      "The scopes of operation `GET /mail/{id}` depend on its parameters in another way: audit may choose others.",
    ],
    [
      "another order of alternatives",
      of({ allOf: undefined, anyOf: ["mail.read", "mail.send"] }),
      of({ allOf: undefined, anyOf: ["mail.send", "mail.read"] }),
      "The alternatives of operation `GET /mail/{id}` are in another order: audit may choose other scopes.",
    ],
    [
      "other evidence",
      of({}),
      of({ evidence: "rule" }),
      "What operation `GET /mail/{id}` needs did not change, but its evidence did: from `documented` to `rule`.",
    ],
  ])("reports %s", (_, before, after, want) => {
    expect(changes(before, after).map(({ message }) => message)).toEqual([want]);
  });

  it("gives the new id of an operation that was renamed", () => {
    expect(changes({ "GET /mail/{id}": documented() }, { "GET /mail/{mail_id}": documented() })).toEqual([
      expect.objectContaining({ before: "GET /mail/{id}", after: "GET /mail/{mail_id}", use: ["GET /mail/{mail_id}"] }),
    ]);
  });

  it("takes a path with one segment less for another operation", () => {
    const kinds = changes({ "GET /mail/list": documented() }, { "GET /maillist": documented() }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(["operation-removed", "operation-added"]);
  });

  it("does not report evidence beside needs that changed", () => {
    const kinds = changes(of({}), of({ allOf: ["mail.read", "tags.read"], evidence: "rule" })).map(({ kind }) => kind);
    expect(kinds).toEqual(["operation-needs-more"]);
  });
});
