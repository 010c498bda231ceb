import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { asciiIdentifier, bindingOf, bindingsOf, isAsciiIdentifier } from "../../../codegen/src/names/identifier.ts";
import { anyCharacter } from "../../any-character.ts";

describe(isAsciiIdentifier.name, () => {
  it.each(["a", "_", "$", "aB1", "delete", "__proto__"])("accepts %s", (text) => {
    expect(isAsciiIdentifier(text)).toBe(true);
  });

  it.each(["", "1", "2fa", "a-b", "a.b", "é", "日本", "a\n", "a b"])("refuses %j", (text) => {
    expect(isAsciiIdentifier(text)).toBe(false);
  });
});

describe(asciiIdentifier.name, () => {
  it.each([
    { given: "mail", want: "mail" },
    { given: "a_b$", want: "a_b$" },
    { given: "2fa_required", want: "_2fa_required" },
    { given: "fine-grained", want: "fine$2d$grained" },
    { given: "日本", want: "$65e5$$672c$" },
    { given: "😀", want: "$1f600$" },
    { given: "", want: "_" },
    { given: "*/", want: "$2a$$2f$" },
  ])("writes $given as $want", ({ given, want }) => {
    expect(asciiIdentifier(given)).toBe(want);
  });

  it("gives an identifier for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        (text) => void expect(isAsciiIdentifier(asciiIdentifier(text))).toBe(true),
      ),
    );
  });

  it("gives different identifiers for different texts that imitate none", () => {
    const text = fc.string({ unit: anyCharacter, minLength: 1 }).filter((value) => !/^_\d|\$|^_$/.test(value));
    fc.assert(fc.property(text, text, (a, b) => void expect(asciiIdentifier(a) === asciiIdentifier(b)).toBe(a === b)));
  });
});

/** Every word that TypeScript's scanner knows. */
const words = Object.keys(ts.SyntaxKind).flatMap((name) => /^(\w+)Keyword$/.exec(name)?.[1]?.toLowerCase() ?? []);
const globals = ["undefined", "NaN", "Infinity", "globalThis", "eval", "arguments", "exports", "require", "module"];

describe(bindingOf.name, () => {
  it.each(["mail", "_delete", "type", "async", "of", "string", "constructor", "then"])("leaves %s as it is", (name) => {
    expect(bindingOf(name)).toBe(name);
  });

  it.each(["delete", "default", "class", "await", "exports", "undefined", "Object"])(
    "binds %s to another name",
    (name) => {
      expect(bindingOf(name)).toBe(`_${name}`);
    },
  );

  it.each([...words, ...globals])("gives a name that an ES and a CommonJS module can bind, for %s", (word) => {
    const bound = bindingOf(word);
    const text = `export {};\nconst ${bound} = 1;\nexport { ${bound} as ${word} };\n`;
    for (const module of [ts.ModuleKind.ES2022, ts.ModuleKind.CommonJS]) expect(errorsOf(text, module)).toEqual([]);
  });
});

describe(bindingsOf.name, () => {
  it("claims the exported name and what it is bound to", () => {
    expect(bindingsOf("delete")).toEqual(["delete", "_delete"]);
    expect(bindingsOf("mail")).toEqual(["mail", "mail"]);
  });
});

function errorsOf(text: string, module: ts.ModuleKind): readonly string[] {
  const options: ts.CompilerOptions = { module, target: ts.ScriptTarget.ES2022, noLib: true, strict: true, types: [] };
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022);
  const host = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name: string) => (name === "a.ts" ? file : undefined),
  };
  const program = ts.createProgram(["a.ts"], options, host);
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
