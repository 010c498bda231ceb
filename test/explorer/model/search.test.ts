import { describe, expect, it } from "vitest";
import { createSearch } from "../../../codegen/explorer/src/model/search.ts";
import { sendgrid, small } from "../explored.ts";

describe(createSearch, () => {
  const search = createSearch(small);

  it.each([
    ["a name before longer ones", "repo", ["scope repo", "group repo", "scope repo:status"]],
    ["a retired name, and what replaced it", "user.read", ["retired user.read"]],
    ["words of a description, in any case", "SNIPPETS code", ["scope gist"]],
    ["an automatic scope", "signature", ["automatic signed"]],
    [
      "operations, and the scopes that they need",
      "get /status",
      ["operation GET /status/{id}", "scope repo:status", "scope users.read"],
    ],
    ["nothing for words that stand nowhere", "nothing", []],
    ["nothing for no words", "  ", []],
  ])("finds %s", (_, question, want) => {
    expect(search(question).hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual(want);
  });

  it("finds SendGrid's retired plural before anything else", () => {
    expect(createSearch(sendgrid)("suppressions.read").hits[0]).toMatchObject({
      kind: "retired",
      id: "suppressions.read",
    });
  });
});
