import { relative } from "node:path";
import ts from "typescript";
import { isGenerated, type Declared, type Surface } from "./surface.ts";

const printer = ts.createPrinter({ removeComments: true });

/** Prints what users of an entry point see, sorted by name, without comments. */
export function printSurface(entry: string, { exported, mentioned }: Surface, root: string): string {
  const names = [...exported.keys()].sort(byCodeUnit);
  const listed = names.map((name) => {
    const one = exported.get(name);
    if (one === undefined) return "";
    if ("namespace" in one) return `// ${name}: every export of ${relative(root, one.namespace)}`;
    const alias = one.name === name ? "" : `// exported as ${name}\n`;
    return alias + printDeclared(one);
  });
  const own = mentioned.filter((one) => !isGenerated(one)).map(printDeclared);
  const generated = mentioned.filter(isGenerated).map(({ name }) => name);
  return [
    ...[`# The public surface of \`${entry}\``, "", 'Written by "npm run api". Do not edit.', ""],
    ...["```ts", listed.join("\n\n"), "```", ""],
    ...(own.length === 0
      ? []
      : ["## Mentioned, not exported", "", "```ts", own.sort(byCodeUnit).join("\n\n"), "```", ""]),
    ...(generated.length === 0
      ? []
      : [
          "## Tables of generated code that it mentions",
          "",
          ...generated.sort(byCodeUnit).map((name) => `- \`${name}\``),
          "",
        ]),
  ].join("\n");
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function printDeclared({ module, statements }: Declared): string {
  return statements.map((statement) => deprecation(statement) + printStatement(statement, module.source)).join("\n");
}

function deprecation(statement: ts.Statement): string {
  return ts.getJSDocDeprecatedTag(statement) === undefined ? "" : "// deprecated\n";
}

/** As the compiler prints it, but with one line for each member of a union, so that a diff shows which one changed. */
function printStatement(statement: ts.Statement, source: ts.SourceFile): string {
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, source);
  if (!ts.isTypeAliasDeclaration(statement) || !ts.isUnionTypeNode(statement.type)) return text;
  const members = statement.type.types.map((type) => printer.printNode(ts.EmitHint.Unspecified, type, source));
  return members.length < 4
    ? text
    : `${text.slice(0, text.indexOf("=") + 1)}\n${members.map((one) => `  | ${one}`).join("\n")};`;
}
