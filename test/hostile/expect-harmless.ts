import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect } from "vitest";

const committed = join(import.meta.dirname, "../../generated");

/** The names that generated files have, whatever the catalog. */
const fileNames = readdirSync(committed);

/** The files that a catalog without operations does not have. */
const forOperations = ["client.ts", "gate-paths.ts"];

/** Characters that nobody sees or that act on their neighbours. Stated again, so that a change of the rule shows. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** What the committed files consist of, and what only stranger catalogs need: nothing that could run. */
const known: ReadonlySet<ts.SyntaxKind> = new Set([
  ...fileNames.filter(isCode).flatMap((name) => [...kindsOf(parse(read(committed, name)))]),
  ...[ts.SyntaxKind.ComputedPropertyName, ts.SyntaxKind.ObjectKeyword],
]);

/** The code that was found to be harmless. */
const harmless = new Set<string>();

/** Fails unless a folder holds the generated files and nothing else, and they are data that shows all it says. */
export function expectHarmless(folder: string): void {
  const names = readdirSync(folder);
  expect(fileNames.filter((name) => !names.includes(name) && !forOperations.includes(name))).toEqual([]);
  expect(names.filter((name) => !fileNames.includes(name))).toEqual([]);
  for (const name of names) {
    const text = read(folder, name);
    expect({ name, unseen: text.replaceAll("\n", "").match(unseen) ?? [] }).toEqual({ name, unseen: [] });
    if (!isCode(name)) {
      expect({
        name,
        links:
          withoutSpans(text).match(/(?<!\\)\]\(|<(?!!-- (?:Generated|biome-ignore-all format: generated -->))/g) ?? [],
      }).toEqual({
        name,
        links: [],
      });
      continue;
    }
    // Many files are the same for many catalogs.
    if (harmless.has(text)) continue;
    const file = parse(text);
    expect({ name, code: withoutComments(file).match(/[^\n\x20-\x7e]/g) ?? [] }).toEqual({ name, code: [] });
    expect({ name, strange: strangeKinds(file) }).toEqual({ name, strange: [] });
    harmless.add(text);
  }
}

/** Markdown without its code spans, in which everything is literal. */
function withoutSpans(page: string): string {
  return page.replace(/(?<!`|\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
}

function isCode(name: string): boolean {
  return name.endsWith(".ts");
}

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** A text as the compiler reads it; one that does not parse fails here. */
function parse(text: string): ts.SourceFile {
  const file = ts.createSourceFile("generated.ts", text, ts.ScriptTarget.ES2022, true);
  // Not in the public types; a program that would report the same takes as long as everything else here.
  const { parseDiagnostics } = file as ts.SourceFile & { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  expect(parseDiagnostics.map(({ messageText }) => messageText)).toEqual([]);
  return file;
}

function strangeKinds(file: ts.SourceFile): readonly string[] {
  return [...kindsOf(file)].filter((kind) => !known.has(kind)).map((kind) => ts.SyntaxKind[kind]);
}

function kindsOf(file: ts.SourceFile): ReadonlySet<ts.SyntaxKind> {
  const kinds = new Set<ts.SyntaxKind>();
  const visit = (node: ts.Node): void => {
    kinds.add(node.kind);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return kinds;
}

/** The code of a file as a parser reads it: a scanner alone does not know where a template ends. */
function withoutComments(file: ts.SourceFile): string {
  return ts.createPrinter({ removeComments: true }).printFile(file);
}
