import { describe, expect, it } from "vitest";
import { findLists } from "../../../../codegen/src/answers/source/find-lists.ts";
import { only, read, type Read } from "../read.ts";

const both = only("a.read", "b.read");
const unclear = (line: number, ...scopes: readonly string[]): Read => ({
  keys: scopes.length === 0 ? [] : [{ scopes }],
  lines: [line],
});

describe(findLists, () => {
  it.each<[title: string, file: string, text: string, want: Read]>([
    [
      "Terraform",
      "a.tf",
      'resource "key" "app" {\n  name = "N"\n  scopes = [\n    "a.read", # "c.read"\n    // "d.read"\n    /* "e.read" */ "b.read",\n  ]\n}\n# scopes = ["f.read"]\n',
      { keys: [{ name: "N", scopes: ["a.read", "b.read"] }], lines: [] },
    ],
    [
      "the default of a variable in Terraform",
      "a.tf",
      'variable "scopes" {\n  type = list(string)\n  description = "The scopes"\n  default = ["a.read", "b.read"]\n}',
      both,
    ],
    [
      "a map of keys in Terraform",
      "a.tfvars",
      'keys = { one = { scopes = ["a.read"] }, two = { scopes = ["b.read"] } }',
      {
        keys: [
          { name: "one", scopes: ["a.read"] },
          { name: "two", scopes: ["b.read"] },
        ],
        lines: [],
      },
    ],
    [
      "a variable in Terraform, which it reports",
      "a.tf",
      'x {\n  scopes = concat(local.base, ["a.read"])\n}',
      unclear(2, "a.read"),
    ],
    [
      "a plan: no removed line, and a report of hidden ones",
      "a.txt",
      '  ~ scopes = [\n      + "a.read",\n      - "c.read",\n        "b.read",\n        # (2 unchanged elements hidden)\n    ]',
      { keys: [{ scopes: ["a.read", "b.read"] }], lines: [3, 5] },
    ],
    [
      "PHP",
      "a.php",
      "<?php\n$b = ['name' => 'N', 'scopes' => ['a.read', 'b.read']];",
      { keys: [{ name: "N", scopes: ["a.read", "b.read"] }], lines: [] },
    ],
    ["PHP of old", "a.php", "$b['scopes'] = array('a.read', \"b.read\");", both],
    [
      "Python: tuples, sets, types, no comparisons",
      "a.py",
      'SCOPES: List[str] = ("a.read", "b.read")\ndef f(scopes: List[str] = None):\n  if scopes == ["c.read"]: pass',
      both,
    ],
    ["the bytes that Python prints", "a.txt", '200\nb\'{"scopes":["a.read","b.read"]}\'\n', both],
    ["Ruby: words and symbols", "a.rb", "{ :scopes => %w[a.read b.read] }", both],
    ["Elixir", "a.ex", "scopes = ~w(a.read b.read)", both],
    [
      "Go: slices, maps and tags of fields",
      "a.go",
      'type K struct {\n  Scopes []string `json:"scopes"`\n}\nvar validScopes = map[string]bool{"a.read": true, "b.read": true, "c.read": false}',
      both,
    ],
    ["Go: a body in raw quotes", "a.go", 'body := []byte(`{"scopes":["a.read","b.read"]}`)', both],
    ["C#", "a.cs", 'var scopes = new List<string>\n{\n    "a.read",\n    "b.read"\n};', both],
    ["C#: a body with doubled quotes", "a.cs", 'var data = @"{ ""scopes"": [""a.read"", ""b.read""] }";', both],
    ["Java", "a.java", 'private static final List<String> SCOPES = Arrays.asList("a.read", "b.read");', both],
    [
      "Java: a body with escaped quotes",
      "a.java",
      'request.setBody("{\\"scopes\\":[\\"a.read\\",\\"b.read\\"]}");',
      both,
    ],
    ["Java: a setter", "a.java", 'key.setScopes(List.of("a.read", "b.read"));', both],
    ["Kotlin", "a.kt", 'val scopes: List<String> = listOf("a.read", "b.read")', both],
    ["Rust", "a.rs", 'const SCOPES: &[&str] = &["a.read", "b.read"];', both],
    ["Rust: a vector of strings", "a.rs", 'let scopes = vec!["a.read".to_string(), "b.read".into()];', both],
    ["PowerShell", "a.ps1", "$scopes = @(\n  'a.read', # 'c.read'\n  'b.read'\n)\n<# $scopes = @('d.read') #>", both],
    ["PowerShell without brackets", "a.ps1", '$scopes = "a.read", "b.read"', both],
    ["a shell", "a.sh", "# SCOPES=(c.read)\nSCOPES=(a.read b.read)", both],
    [
      "a body over several lines of a shell",
      "a.sh",
      'curl -d \'{\n  "scopes": ["a.read", "b.read"]\n}\' https://example.com',
      both,
    ],
    ["an option of a command", "a.sh", "key create --scopes a.read,b.read --name x", both],
    ["an environment file", ".env", "API_KEY=SG.x.y\nMAIL_SCOPES=a.read,b.read\n", both],
    ["properties", "a.properties", "mail.scopes=a.read,b.read", both],
    [
      "sections of settings",
      "a.toml",
      '[[keys]]\nname = "A"\nscopes = ["a.read"]\n[[keys]]\nname = "B"\nscopes = [\n  "b.read",\n]',
      {
        keys: [
          { name: "A", scopes: ["a.read"] },
          { name: "B", scopes: ["b.read"] },
        ],
        lines: [],
      },
    ],
    ["a log", "a.log", "INFO granted scopes: a.read, b.read\nINFO done", both],
    [
      "JavaScript: groups and comments",
      "a.js",
      "x = {\n  // 'c.read'\n  scopes: { one: ['a.read'], 'two': ['b.read'] },\n}",
      both,
    ],
    ["members of the SDK", "a.ts", "generalKey({ scopes: [scopes.repo, 'a.read'] })", only("repo", "a.read")],
    [
      "TypeScript: no types, and no questions",
      "a.ts",
      'interface K { scopes: readonly string[] }\nif (hasScope("c.read")) f(x);\nconst SCOPES = new Set<string>(["a.read", "b.read"]);',
      both,
    ],
    ["a variable in a list, which it reports", "a.ts", "k = { scopes: [\n'a.read',\n...more] }", unclear(3, "a.read")],
    [
      "a joined name, which it reports",
      "a.ts",
      "k = { scopes: ['a.read',\n'mail' + '.send'] }",
      { keys: [{ scopes: ["a.read"] }], lines: [2, 2] },
    ],
    ["a variable in place of a list, which it reports", "a.ts", "\nk = { scopes: options.wanted }", unclear(2)],
    ["a missing comma", "a.txt", '"scopes": [\n "a.read"\n "b.read"\n]', both],
    ["a missing quote at the end of a line", "a.txt", '"scopes": [\n "a.read,\n "b.read"\n]', both],
    ["a list that is closed too early, in typographic quotes", "a.txt", "“scopes”: [“a.read”] “b.read”], ]", both],
    [
      "a list that another one ends",
      "a.txt",
      '"scopes": ["a.read",\n"scopes": ["b.read"]',
      { keys: [{ scopes: ["a.read"] }, { scopes: ["b.read"] }], lines: [] },
    ],
    ["numbers of lines", "a.txt", '1"scopes": [2"a.read",3"b.read"4]', both],
  ])("reads %s", (_, file, text, want) => {
    expect(read(file, text)).toEqual(want);
  });
});
