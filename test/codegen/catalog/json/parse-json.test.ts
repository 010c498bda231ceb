import { describe, expect, it } from "vitest";
import { parseJson } from "../../../../codegen/src/catalog/json/parse-json.ts";
import { base, catalogOf, linesOf } from "../fixtures.ts";

interface Row {
  readonly title: string;
  readonly given: string;
  readonly want: readonly string[];
}

const rows: readonly Row[] = [
  {
    title: "refuses an empty file",
    given: "",
    want: ["scopes.json:1:1: expected a value but received the end of the file."],
  },
  {
    title: "refuses comments",
    given: `{\n  // one\n  "a": 1 /* two */\n}`,
    want: [
      `scopes.json:2:3: expected JSON without comments but received "// one".`,
      `scopes.json:3:10: expected JSON without comments but received "/* two */".`,
    ],
  },
  {
    title: "says that Git left a conflict",
    given: `<<<<<<< HEAD\n{ "a": 1 }\n=======\n{ "a": 2 }\n>>>>>>> branch\n`,
    want: [
      `scopes.json:1:1: expected a value, or a key in double quotes but received "<<<<<<<". Git left a conflict here: keep the right lines, and delete the markers.`,
      `scopes.json:3:1: expected a value, or a key in double quotes but received "=======". Git left a conflict here: keep the right lines, and delete the markers.`,
    ],
  },
  {
    title: "says that a file looks like a web page",
    given: "<!doctype html>",
    want: [
      `scopes.json:1:1: expected a value, or a key in double quotes but received "<!doctype". This looks like a web page: the verb import reads the scopes that it names.`,
    ],
  },
  {
    title: "says that a file looks like YAML",
    given: "keyTypes:\n  app: {}\n",
    want: [
      `scopes.json:1:1: expected a value, or a key in double quotes but received "keyTypes". This looks like YAML: write it as JSON.`,
    ],
  },
  {
    title: "refuses trailing commas",
    given: `{\n  "a": [1,\n  ],\n}`,
    want: [
      `scopes.json:3:3: expected a value but received "]". Remove the comma before it.`,
      `scopes.json:4:1: expected a key in double quotes but received "}". Remove the comma before it.`,
    ],
  },
  {
    title: "refuses trailing commas whatever white space follows",
    given: "[[1, ],\n[1,\t],\r[1,\r\n\t ]]",
    want: [
      `scopes.json:1:6: expected a value but received "]". Remove the comma before it.`,
      `scopes.json:2:5: expected a value but received "]". Remove the comma before it.`,
      `scopes.json:4:3: expected a value but received "]". Remove the comma before it.`,
    ],
  },
  {
    title: "does not report a missing comma if there is none missing",
    given: `{ "a": }`,
    want: [`scopes.json:1:8: expected a value but received "}".`],
  },
  {
    title: "refuses a comment that ends early, and says nothing of the list around it",
    given: "[1 /* 2",
    want: [`scopes.json:1:4: expected JSON without comments but received "/* 2".`],
  },
  {
    title: "refuses a list that ends early",
    given: "[1",
    want: ["scopes.json:1:3: expected a closing bracket but received the end of the file."],
  },
  {
    title: "refuses missing commas and colons, values and keys",
    given: `{\n  "a" 1,\n  "b": 2\n  "c": ,\n  "d": [1 2],\n  5: 6\n}`,
    want: [
      `scopes.json:2:7: expected a colon but received "1".`,
      `scopes.json:4:3: expected a comma but received "\\"c\\"".`,
      `scopes.json:4:8: expected a value but received ",".`,
      `scopes.json:5:11: expected a comma but received "2".`,
      `scopes.json:6:3: expected a key in double quotes but received "5".`,
    ],
  },
  {
    title: "reports what is wrong after something wrong",
    given: `{ "a": tru, 'b': 1, "c": 2 "d" 3 }`,
    want: [
      `scopes.json:1:8: expected a value, or a key in double quotes but received "tru".`,
      `scopes.json:1:13: expected a value, or a key in double quotes but received "'b'".`,
      `scopes.json:1:28: expected a comma but received "\\"d\\"".`,
      `scopes.json:1:32: expected a colon but received "3".`,
    ],
  },
  {
    title: "refuses keys and strings without double quotes",
    given: `{ a: 1, 'b': 'c', "d": NaN }`,
    want: [
      `scopes.json:1:3: expected a value, or a key in double quotes but received "a".`,
      `scopes.json:1:9: expected a value, or a key in double quotes but received "'b'".`,
      `scopes.json:1:14: expected a value, or a key in double quotes but received "'c'".`,
      `scopes.json:1:24: expected a value, or a key in double quotes but received "NaN".`,
    ],
  },
  {
    title: "refuses strings that do not end, or hold what JSON escapes",
    given: `["\\x", "\\u12", "a\tb", "end\n]`,
    want: [
      String.raw`scopes.json:1:2: expected a JSON escape (\" \\ \/ \b \f \n \r \t \u) but received "\"\\x\"".`,
      String.raw`scopes.json:1:8: expected four hexadecimal digits after \u but received "\"\\u12\"".`,
      String.raw`scopes.json:1:16: expected control characters to be escaped but received "\"a\u{9}b\"".`,
      String.raw`scopes.json:1:23: expected a closing quote on the same line but received "\"end".`,
    ],
  },
  {
    title: "refuses numbers that JSON does not know",
    given: `[01, 1., 1e, +1]`,
    want: [
      `scopes.json:1:3: expected a comma but received "1".`,
      `scopes.json:1:6: expected a digit to end the number but received "1.".`,
      `scopes.json:1:10: expected a digit to end the number but received "1e".`,
      `scopes.json:1:14: expected a value, or a key in double quotes but received "+1".`,
    ],
  },
  {
    title: "refuses a file that ends early",
    given: `{"keyTypes": {"a": {`,
    want: ["scopes.json:1:21: expected a closing brace but received the end of the file."],
  },
  {
    title: "refuses a second value",
    given: "{}\n{}",
    want: [`scopes.json:2:1: expected the end of the file but received "{".`],
  },
  {
    title: "refuses 100,000 open brackets",
    given: "[".repeat(100_000),
    want: ["scopes.json:1:101: expected at most 100 levels of nesting but received more."],
  },
  {
    title: "refuses 100,000 open braces",
    given: `{"a":`.repeat(100_000),
    want: ["scopes.json:1:501: expected at most 100 levels of nesting but received more."],
  },
  {
    title: "refuses deep nesting after broken syntax",
    given: `/*"*/${"[".repeat(100_000)}`,
    want: [
      `scopes.json:1:1: expected JSON without comments but received "/*\\"*/".`,
      "scopes.json:1:106: expected at most 100 levels of nesting but received more.",
    ],
  },
];

const keyTypes = `"keyTypes": {"k": {}}`;

describe(parseJson.name, () => {
  it.each(rows)("$title", ({ given, want }) => {
    expect(linesOf(given)).toEqual(want);
  });

  it("names both lines of a duplicate key, whatever the key", () => {
    const entry = `{"keyTypes": ["k"], "access": "read"}`;
    const scopes = [`"__proto__": ${entry}`, `"a:b": ${entry}`, `"__proto__": ${entry}`, `"\\u0061:b": ${entry}`];
    expect(linesOf(`{${keyTypes},\n"scopes": {\n${scopes.join(",\n")}\n},\n"scopes": {}}`)).toEqual([
      "scopes.json:5:1 scopes.__proto__: expected each key once but received this key again. The first is on line 3.",
      `scopes.json:6:1 scopes["a:b"]: expected each key once but received this key again. The first is on line 4.`,
      "scopes.json:8:1 scopes: expected each key once but received this key again. The first is on line 2.",
    ]);
  });

  it("names the place of a duplicate key in a list", () => {
    expect(
      linesOf(
        `{${keyTypes}, "hosts": ["a", {"b": 1, "b": 2}],\n"scopes": {"s": {"keyTypes": ["k"], "access": "read"}}}`,
      ),
    ).toEqual([
      "scopes.json:1:40 hosts[1]: expected a host name but received an object.",
      "scopes.json:1:49 hosts[1].b: expected each key once but received this key again. The first is on line 1.",
    ]);
  });

  it("skips a byte order mark, which takes no column", () => {
    const text = JSON.stringify(base);
    expect(catalogOf(`\uFEFF${text}`)).toEqual(catalogOf(text));
    expect(linesOf("\uFEFF[]")).toEqual(linesOf("[]"));
    expect(linesOf("\uFEFF\uFEFF[]")).toHaveLength(1);
  });

  it.each(["\n", "\r\n", "\r"])("counts lines that end in %j", (end) => {
    expect(linesOf(["{", `  ${keyTypes},`, `  "scopes": 5`, "}"].join(end))).toEqual([
      "scopes.json:3:13 scopes: expected an object with one or more scopes but received 5.",
    ]);
  });

  it("shows numbers as they are written", () => {
    expect(linesOf(`{${keyTypes}, "scopes": 1e400}`)).toEqual([
      "scopes.json:1:35 scopes: expected an object with one or more scopes but received 1e400.",
    ]);
  });
});
