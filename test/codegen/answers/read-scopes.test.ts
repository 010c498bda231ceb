import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScopes } from "../../../codegen/src/answers/read-scopes.ts";
import { takeTime } from "../../processor-time.ts";
import { only, read, type Read } from "./read.ts";

const seed = await readFile(new URL("../../fixtures/api-key-permissions.md", import.meta.url), "utf8");
const secret = "SG.aB3dE6fG8hJ0kL2m.rS8tU0vW2xY4zA6b";
const never = (): boolean => false;

describe(readScopes, () => {
  it.each([
    ["an answer", '{ "scopes": ["a.read"] }', "answer"],
    ["a JSON array", '["a.read"]', "list"],
    ["a byte order mark", '\uFEFF{ "scopes": ["a.read"] }', "answer"],
    [
      "an answer with its headers",
      'HTTP/2 200\r\ncontent-type: application/json\r\n\r\n{"scopes":["a.read"]}',
      "answer",
    ],
    ["source text", "scopes = ['a.read']", "page"],
    ["YAML", "scopes:\n  - a.read\n", "page"],
    ["lines", "a.read\n", "list"],
  ])("says how far names can be trusted: %s", (_, text, kind) => {
    expect(readScopes(text, "file", never)).toMatchObject({ kind, keys: [{ scopes: ["a.read"] }] });
  });

  it.each<[title: string, text: string, want: Read]>([
    ["a name per line", "a.read\r\nb.read\r\n", only("a.read", "b.read")],
    ["bullets, quotes, commas and comments", `# mine\n- "a.read",\n* \`b.read\` # both\n`, only("a.read", "b.read")],
    ["names with commas between them", `'a.read', "b.read",`, only("a.read", "b.read")],
    ["numbered names that are one word", "1. repo\n2. user\n", only("repo", "user")],
    [
      "names between prose, which it reports",
      "These are ours:\na.read\nb.read\nBye\n",
      { keys: [{ scopes: ["a.read", "b.read"] }], lines: [1, 4] },
    ],
    ["prose: nothing", "These are the scopes that we have.", { keys: [], lines: [] }],
    ["nothing", "\n", { keys: [], lines: [] }],
  ])("reads lines: %s", (_, text, want) => {
    expect(read("a.txt", text)).toEqual(want);
  });

  it("reads the scopes that GitHub sends in a header, and not those that it would accept", () => {
    const head = "HTTP/2 200\nx-oauth-scopes: repo, admin:org\nx-accepted-oauth-scopes: user\n\n{}";
    expect(read("a.txt", head)).toEqual(only("repo", "admin:org"));
  });

  it("blanks out what curl -v prints, and never shows the key", () => {
    const text = `* Trying\n> GET /v3/scopes HTTP/2\n> authorization: Bearer ${secret}\n>\n< HTTP/2 200\n<\n{"scopes":["a.read"]}\n* left intact\n`;
    expect(read("a.txt", text)).toEqual(only("a.read"));
  });

  it("counts strings that look like a key, and returns none of them", () => {
    const reading = readScopes(JSON.stringify({ name: `x ${secret}`, scopes: ["a.read", secret] }), "a.json", never);
    expect(reading.secrets).toBe(1);
    expect(JSON.stringify(reading)).not.toContain("aB3dE6fG8h");
  });

  it("reports broken JSON with its place, beside what it read", () => {
    const { broken, keys } = readScopes('{ "scopes": ["a.read",] }', "a.json", never);
    expect(keys).toEqual([{ scopes: ["a.read"] }]);
    expect(broken).toMatchObject([{ file: "a.json", line: 1, column: 23, received: '"]"' }]);
  });

  it("reads every list of the seed document, and reports no line of it", () => {
    const lists = Array.from(seed.matchAll(/"scopes": \[([^\]]*)\]/g), ([, list = ""]) => list);
    const names = lists.flatMap((list) => Array.from(list.matchAll(/"([^"]+)"/g), ([, name]) => name));
    const reading = readScopes(seed, "seed.md", never);
    expect(lists).toHaveLength(19);
    expect(new Set(reading.keys.flatMap(({ scopes }) => scopes))).toEqual(new Set(names));
    expect([...reading.notUnderstood, ...reading.broken]).toEqual([]);
  });

  it.each([
    ["comments of HTML", "<html>", "<!--"],
    ["scripts", "<html>", "<script>"],
    ["tags", "<html>", "<a "],
    ["line breaks", "<br", " <br"],
    ["entities", "<html>", "&a"],
    ["blocks", "", '"scopes": ['],
    ["keys", "{", '{"scopes":'],
    ["comments", '"scopes": [', "/* "],
    ["quotes", '"scopes": [', '"a'],
    ["blanks", '"scopes"', " "],
    ["commas", "", "a, "],
    ["columns", "scope,", "a,"],
    ["code", "# a\n", "`a "],
    ["brackets", "scopes = ", "["],
    ["mappings", "scopes: ", "{a: "],
  ])("goes once through a page of %s that are opened and never closed", async (_, start, part) => {
    const text = start + part.repeat(30_000 / part.length);
    // If every part looked at all of the rest, it would take minutes.
    expect((await takeTime(() => readScopes(text, "file", never))).seconds).toBeLessThan(10);
  });

  it("ends on any text", () => {
    const parts = [
      '"',
      "'",
      "[",
      "]",
      "{",
      "}",
      ",",
      "scopes",
      '"scopes": [',
      "\n",
      "<",
      "&",
      "#",
      "//",
      "a",
      ": ",
      "- ",
      "|",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts)),
        fc.constantFrom("a.json", "a.yaml", "a.csv", "a.md", "a.html", "a"),
        (all, file) => {
          expect(() => readScopes(all.join(""), file, never)).not.toThrow();
        },
      ),
    );
  });
});
