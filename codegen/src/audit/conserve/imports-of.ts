import { groupBy } from "../../collections/group-by.ts";
import { remembered } from "../../collections/memoised.ts";
import { namesOf } from "../follow/candidates/names-of.ts";
import type { Code } from "../syntax/code.ts";
import { ts } from "../syntax/typescript.ts";

/** The texts by which other files import or export a file. */
export function importsOf(
  { fileName }: ts.SourceFile,
  code: Pick<Code, "files" | "pathOf">,
): readonly ts.LiteralLikeNode[] {
  return importsIn(code).get(fileName) ?? [];
}

const importsIn = remembered(({ files, pathOf }: Pick<Code, "files" | "pathOf">) => {
  const texts = files.flatMap((file) =>
    namesOf(file).texts.flatMap((text) => {
      const { parent } = text;
      const isImport = ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isCallExpression(parent);
      const target = isImport ? pathOf(text.text, file) : undefined;
      return target === undefined ? [] : [{ text, target }];
    }),
  );
  const groups = groupBy(texts, ({ target }) => target);
  return new Map([...groups].map(([target, group]) => [target, group.map(({ text }) => text)]));
});
