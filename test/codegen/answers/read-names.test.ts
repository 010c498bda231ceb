import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNames } from "../../../codegen/src/answers/read-names.ts";

const seed = await readFile(new URL("../../fixtures/api-key-permissions.md", import.meta.url), "utf8");

describe(readNames, () => {
  it.each([
    ["an answer of GET /v3/scopes", `{ "scopes": ["a.read", "b.read"] }`, "answer"],
    [
      "an answer of GET /v3/api_keys/{id}",
      `{ "api_key_id": "x", "name": "n", "scopes": ["a.read", "b.read"] }`,
      "answer",
    ],
    ["an answer with a list of keys", `{"result":[{"scopes":["a.read"]},{"scopes":["b.read","a.read"]}]}`, "answer"],
    ["a byte order mark", `\uFEFF{ "scopes": ["a.read", "b.read"] }`, "answer"],
    ["a JSON array", `["a.read", "b.read"]`, "list"],
    ["a name per line", "a.read\r\nb.read\r\n", "list"],
    ["bullets, quotes, commas and comments", `# mine\n- "a.read",\n* \`b.read\` # both\n`, "list"],
    ["names with commas between them", "a.read, b.read\n", "list"],
    ["quoted names with commas between them", `'a.read', "b.read",`, "list"],
    ["a block in Markdown", 'Text.\n\n```json\n"scopes": [\n  "a.read",\n  "b.read"\n]\n```\n', "page"],
    ["several blocks", '"scopes": ["a.read"]\n\n"scopes": ["b.read", "a.read"]', "page"],
    ["a missing comma", '"scopes": [\n  "a.read"\n  "b.read"\n]', "page"],
    ["a missing comma on one line", '"scopes": ["a.read""b.read"]', "page"],
    ["doubled commas", '"scopes": [\n  "a.read",,\n  , "b.read",\n]', "page"],
    ["a missing quote at the end of a line", '"scopes": [\n  "a.read,\n  "b.read"\n]', "page"],
    ["a block that is never closed", '```\n"scopes": [\n  "a.read",\n  "b.read"\n```\n"other": ["c"]', "page"],
    ["comments in a block", "scopes: [\n  // 'x.read',\n  'a.read', /* 'y' */ 'b.read', # 'z'\n]", "page"],
    ["Python and PHP", `scopes = ['a.read']\n'scopes' => ['b.read']`, "page"],
    ["typographic quotes", "“scopes”: [“a.read”, “b.read”]", "page"],
    [
      "HTML with entities and highlighting",
      `<!doctype html><pre><code><span class="k">&quot;scopes&quot;</span>: [<br>&#34;<b>a.read</b>&#34;,<!-- "c" --> &#x22;b.read&#x22;]</code></pre>`,
      "page",
    ],
    [
      "HTML in capitals, with letters that change their length",
      `<HTML>İİİ<SCRIPT>"scopes": ["c"]</SCRIPT>"scopes": [<B>"a.read"</B>, "b.read"]</HTML>`,
      "page",
    ],
    ["a comment that is closed, in several lines", '"scopes": ["a.read", /* "x"\n "y" */ "b.read"]', "page"],
    [
      "HTML without its scripts",
      `<div>"scopes": ["a.read","b.read"]</div><script>x = {"scopes": ["c"]}</script>`,
      "page",
    ],
  ])("reads %s", (_, text, kind) => {
    expect(readNames(text)).toEqual({ kind, names: ["a.read", "b.read"] });
  });

  it.each([
    ["an error answer", `{ "errors": [{ "message": "access forbidden" }] }`],
    ["prose", "These are the scopes that we have."],
    ["nothing", "\n"],
  ])("finds nothing in %s", (_, text) => {
    expect(readNames(text)).toBeUndefined();
  });

  it("reads every list of the seed document", () => {
    const lists = Array.from(seed.matchAll(/"scopes": \[([^\]]*)\]/g), ([, list = ""]) => list);
    const names = lists.flatMap((list) => Array.from(list.matchAll(/"([^"]+)"/g), ([, name]) => name));
    expect(lists).toHaveLength(19);
    expect(readNames(seed)).toEqual({ kind: "page", names: [...new Set(names)] });
  });

  it.each([
    ["comments of HTML", "<html>", "<!--"],
    ["scripts", "<html>", "<script>"],
    ["tags", "<html>", "<a "],
    ["line breaks", "<br", " <br"],
    ["entities", "<html>", "&a"],
    ["blocks", "", '"scopes": ['],
    ["comments", '"scopes": [', "/* "],
    ["quotes", '"scopes": [', '"a'],
    ["blanks", '"scopes"', " "],
    ["commas", "", "a, "],
  ])("goes once through a page of %s that are opened and never closed", (_, start, part) => {
    const text = start + part.repeat(2_000_000 / part.length);
    const before = performance.now();
    readNames(text);
    // Where every part looked at all of the rest, it would take minutes.
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it("ends on any text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "'", "[", "]", ",", "scopes", '"scopes": [', "\n", "<", "&", "#", "//", "a")),
        (parts) => {
          expect(() => readNames(parts.join(""))).not.toThrow();
        },
      ),
    );
  });
});
