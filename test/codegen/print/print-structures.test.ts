import { StructureKind, VariableDeclarationKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { printStructures } from "../../../codegen/src/print/print-structures.ts";

const alias = (name: string, docs: readonly string[] = []): Parameters<typeof printStructures>[0][number] => ({
  kind: StructureKind.TypeAlias,
  isExported: true,
  name,
  type: "string",
  ...(docs.length > 0 && { docs: [...docs] }),
});

describe(printStructures.name, () => {
  it("sets apart what is documented, and keeps together what is not", async () => {
    expect(await printStructures([alias("A", ["é"]), alias("B", ["Two."]), alias("C"), alias("D")])).toBe(
      `/** é */
export type A = string;

/** Two. */
export type B = string;
export type C = string;
export type D = string;`,
    );
  });

  it("escapes what is not ASCII in strings, and leaves comments alone, of one line or more", async () => {
    const text = await printStructures([
      {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        isExported: true,
        docs: ["Première ligne.\n\n@see où"],
        declarations: [{ name: "a", initializer: `f("naïve * é")` }],
      },
    ]);
    expect(text).toBe(
      `/**
 * Première ligne.
 *
 * @see où
 */
export const a = f("na\\u00efve * \\u00e9");`,
    );
  });
});
