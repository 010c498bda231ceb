import { describe, expect, it } from "vitest";
import { createSearch } from "../../../codegen/explorer/src/model/search.ts";
import { sendgrid, small } from "../explored.ts";

describe(createSearch, () => {
  const { find } = createSearch(small);

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
    expect(find(question).hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual(want);
  });

  it("finds SendGrid's retired plural before anything else", () => {
    expect(createSearch(sendgrid).find("suppressions.read").hits[0]).toMatchObject({
      kind: "retired",
      id: "suppressions.read",
    });
  });

  it.each([
    ["typed key by key", "templates read"],
    ["taken back key by key", "mail send batch\b\b\b\b\b\b\b\b\b\b"],
    ["mended in the middle of a word", "templates.raed\b\b\bead"],
    ["replaced by another", "mail\b\b\b\balerts"],
  ])("finds for a question %s what it finds for the same one asked at once", (_, keys) => {
    const { find } = createSearch(sendgrid);
    for (const question of questionsOf(keys)) {
      const { hits, total } = createSearch(sendgrid).find(question);
      expect(find(question)).toMatchObject({ hits, total });
    }
  });

  it("makes its index in parts, and finds everything before it is whole", () => {
    const { find, prepare } = createSearch(small);
    expect(prepare(() => false)).toBe(false);
    expect(find("gist").hits).toEqual(createSearch(small).find("gist").hits);
    expect(prepare(() => true)).toBe(true);
  });

  it("keeps the answers to first letters once it is prepared", () => {
    const { find, prepare } = createSearch(small);
    prepare(() => true);
    const first = find("g");
    find("r");
    expect(find("g")).toBe(first);
  });

  it.each(["g", " g", "gi", "r e", "z"])("finds for %j with prepared answers what it finds without", (question) => {
    const { find, prepare } = createSearch(small);
    prepare(() => true);
    const { hits, total } = createSearch(small).find(question);
    expect(find(question)).toMatchObject({ hits, total });
  });
});

/** The texts of a search field while these keys are pressed. */
function questionsOf(keys: string): readonly string[] {
  return Array.from(keys).reduce<readonly string[]>((questions, key) => {
    const last = questions.at(-1) ?? "";
    return [...questions, key === "\b" ? last.slice(0, -1) : last + key];
  }, []);
}
