import { describe, expect, it } from "vitest";
import { readBlocks } from "../../../../codegen/src/answers/page/read-blocks.ts";
import { only, read, type Read } from "../read.ts";

const both = only("a.read", "b.read");

describe(readBlocks, () => {
  it.each<[title: string, file: string, text: string, want: Read]>([
    ["a table of Markdown", "a.md", "| Scope | For |\n| --- | --- |\n| `a.read` | x.y |\n| b.read | z |\n", both],
    [
      "a table without a heading for scopes",
      "a.md",
      "| Call | Needs |\n| --- | --- |\n| GET /a | a.read, b.read |\n",
      both,
    ],
    [
      "a cell with a pattern, which it reports",
      "a.md",
      "| Scope |\n| --- |\n| a.read |\n| b.* |\n| mail.* |\n",
      { keys: [{ scopes: ["a.read", "mail.*"] }], lines: [4] },
    ],
    [
      "fences",
      "a.md",
      '# Scopes\n\n```json\n{ "scopes": ["a.read"] }\n```\n\n```yaml\nscopes:\n  - b.read\n```\n',
      both,
    ],
    [
      "a fence that is never closed",
      "a.md",
      '```\n"scopes": [\n  "a.read",\n  "b.read"\n```\n"other": ["c.read"]',
      both,
    ],
    [
      "a block that a page writes out",
      "a.md",
      '# A\n{% codeblock %}\n"scopes": [\n  "a.read"\n]\n{% endcodeblock %}\n\n"scopes": ["b.read"]',
      both,
    ],
    [
      "words marked as code, but no paths and files",
      "a.md",
      "`GET /v3/x` in `package.json` needs `a.read` and `b.read`.",
      both,
    ],
    ["items of a list", "a.md", "# Ours\n\n- a.read: reads\n- **b.read** – also\n- other\n", both],
    [
      "patterns in prose, which it reports",
      "a.md",
      "Text.\n\nIt has `a.read` and `b.*`.",
      { keys: [{ scopes: ["a.read"] }], lines: [3] },
    ],
    ["no comments of Markdown", "a.md", '# A\n\n- `a.read`\n- `b.read`\n\n<!-- "scopes": ["c.read"] -->\n', both],
    [
      "a table of HTML",
      "a.html",
      "<table><tr><th>a.read</th><th>Read a</th></tr><tr><td>b.read</td><td>Read b</td></tr></table>",
      both,
    ],
    [
      "HTML with entities and marks",
      "a.html",
      '<!doctype html><pre><code><span>&quot;scopes&quot;</span>: [<br>&#34;<b>a.read</b>&#34;,<!-- "c" --> &#x22;b.read&#x22;]</code></pre>',
      both,
    ],
    [
      "HTML in capitals, with letters that change their length",
      "a.html",
      '<HTML>İİİ<SCRIPT>"scopes": ["c"]</SCRIPT>"scopes": [<B>"a.read"</B>, "b.read"]</HTML>',
      both,
    ],
    [
      "HTML without its scripts",
      "a.html",
      '<div>"scopes": ["a.read","b.read"]</div><script>x = {"scopes": ["c"]}</script>',
      both,
    ],
    ["items and code of HTML", "a.html", "<ul><li><code>a.read</code> Reads</li><li>b.read</li></ul>", both],
    ["XML", "a.xml", "<key><scopes><scope>a.read</scope><scope>b.read</scope></scopes></key>", both],
    [
      "a line of a table of HTML, which it reports",
      "a.html",
      "<table>\n<tr><th>Scope</th></tr>\n<tr><td>a.read</td></tr>\n<tr><td>All of them</td></tr></table>",
      { keys: [{ scopes: ["a.read"] }], lines: [4] },
    ],
    [
      "CSV by key",
      "a.csv",
      "key,scope\none,a.read\none,b.read\ntwo,c.read\n",
      {
        keys: [
          { name: "one", scopes: ["a.read", "b.read"] },
          { name: "two", scopes: ["c.read"] },
        ],
        lines: [],
      },
    ],
    [
      "CSV with other signs, quotes and comments",
      "a.txt",
      'scope;text\n"a.read";"one; two"\n# c.read;x\nb.read;x\n',
      both,
    ],
    [
      "several names in a cell",
      "a.tsv",
      "name\tscopes\none\ta.read b.read\n",
      { keys: [{ name: "one", scopes: ["a.read", "b.read"] }], lines: [] },
    ],
    [
      "a line of CSV, which it reports",
      "a.csv",
      "scope,x\na.read,1\neverything here,2\n",
      { keys: [{ scopes: ["a.read"] }], lines: [3] },
    ],
  ])("reads %s", (_, file, text, want) => {
    expect(read(file, text)).toEqual(want);
  });
});
