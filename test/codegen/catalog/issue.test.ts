import { describe, expect, it } from "vitest";
import { formatIssue, type Issue } from "../../../codegen/src/catalog/issue.ts";
import { quote, showPath, visible } from "../../../codegen/src/text/show.ts";

const issue: Issue = {
  file: "scopes.json",
  line: 41,
  column: 7,
  path: "presets.mailSend.full[3]",
  expected: "a declared scope",
  received: `"mail.sned"`,
};

describe(formatIssue.name, () => {
  it.each([
    {
      title: "says place, expected and received",
      given: issue,
      want: `scopes.json:41:7 presets.mailSend.full[3]: expected a declared scope but received "mail.sned".`,
    },
    {
      title: "ends in the suggestion",
      given: { ...issue, suggestion: "mail.send" },
      want: `scopes.json:41:7 presets.mailSend.full[3]: expected a declared scope but received "mail.sned". Did you mean "mail.send"?`,
    },
    {
      title: "ends in the hint, after the suggestion",
      given: { ...issue, suggestion: "mail.send", hint: "Or declare it." },
      want: `scopes.json:41:7 presets.mailSend.full[3]: expected a declared scope but received "mail.sned". Did you mean "mail.send"? Or declare it.`,
    },
    {
      title: "leaves out the place of the whole file",
      given: { ...issue, path: "" },
      want: `scopes.json:41:7: expected a declared scope but received "mail.sned".`,
    },
    {
      title: "shows what is invisible in file names and suggestions",
      given: { ...issue, file: "a\u202Eb.json", suggestion: "x\u200By" },
      want: String.raw`a\u{202E}b.json:41:7 presets.mailSend.full[3]: expected a declared scope but received "mail.sned". Did you mean "x\u{200B}y"?`,
    },
  ])("$title", ({ given, want }) => {
    expect(formatIssue(given)).toBe(want);
  });
});

describe(showPath.name, () => {
  it.each([
    {
      title: "joins identifiers with dots",
      given: ["presets", "mailSend", "full", 3],
      want: "presets.mailSend.full[3]",
    },
    { title: "quotes other keys", given: ["scopes", "repo:status", "access"], want: `scopes["repo:status"].access` },
    { title: "quotes a first key without dot", given: ["a b"], want: `["a b"]` },
    { title: "quotes numbers, empty keys and quotes", given: ["1", "", `"\\`], want: String.raw`["1"][""]["\"\\"]` },
    { title: "takes letters of any script", given: ["ключ", "__proto__", "$x"], want: "ключ.__proto__.$x" },
    { title: "shows what is invisible", given: ["a\u200Cb"], want: String.raw`["a\u{200C}b"]` },
    { title: "is empty for the root", given: [], want: "" },
  ])("$title", ({ given, want }) => {
    expect(showPath(given)).toBe(want);
  });
});

describe(visible.name, () => {
  it("shows every kind of unseen character by its code point", () => {
    expect(visible("\t\u007F\u00AD\u200D\u2028\u2067\uFFF9\u3164\uD800\u{E0041}")).toBe(
      String.raw`\u{9}\u{7F}\u{AD}\u{200D}\u{2028}\u{2067}\u{FFF9}\u{3164}\u{D800}\u{E0041}`,
    );
  });
});

describe(quote.name, () => {
  it("never cuts a character in two", () => {
    expect(quote(`${"a".repeat(79)}🔑🔑`)).toBe(`"${"a".repeat(79)}…"`);
    expect(quote(`${"a".repeat(78)}🔑🔑`)).toBe(`"${"a".repeat(78)}🔑…"`);
  });
});
