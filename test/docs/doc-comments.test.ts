import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as sdk from "../../src/index.ts";
import { claimsOf, compileExamples, runExample } from "./example.ts";

const root = join(import.meta.dirname, "../..");

interface Example {
  /** The file and the number of the example in it. */
  readonly name: string;
  readonly code: string;
}

const examples = ["src", "generated"]
  .flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
  )
  .toSorted()
  .flatMap(examplesIn);

describe("examples in doc comments", () => {
  it("exist for the helpers of every key type", () => {
    expect(examples.filter(({ name }) => name.startsWith("generated-keys"))).toHaveLength(3);
  });

  it("compile", () => {
    const errors = compileExamples(new Map(examples.map(({ name, code }) => [name, withImports(code)])));
    expect([...errors.values()].flat()).toEqual([]);
  });

  it.each(examples)("tell the truth: $name", async ({ name, code }) => {
    const claims = await runExample(withImports(code), name);
    for (const { line, claimed, actual } of claims) expect({ line, is: plain(actual) }).toEqual({ line, is: claimed });
    expect(claims).toHaveLength(claimsOf(code.replace(/^type .*/gm, "")).length);
  });
});

/** What stands in examples of a file, up to the next tag. */
function examplesIn(file: string): readonly Example[] {
  const text = readFileSync(join(root, file), "utf8");
  const comments = [...text.matchAll(/\/\*\*(?:[^*]|\*(?!\/))*\*\//g)].map(([comment]) =>
    comment.replace(/^\s*\/?\*+\/? ?/gm, ""),
  );
  const codes = comments.flatMap((comment) =>
    [...comment.matchAll(/^@example\n([\s\S]*?)(?=^@\w|$(?![\s\S]))/gm)].map(([, code = ""]) => code),
  );
  return codes.map((code, index) => ({
    name: `${file.replace(/\W/g, "-")}-${index + 1}`,
    code: code.replace(/^```.*$/gm, "").trim(),
  }));
}

/** The example with an import of every name of the package that it uses. */
function withImports(code: string): string {
  const values = Object.keys(sdk).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  const types = ["KeyRequest", "MissingScopes", "Operations", "RequirementFor", "ScopesOf", "ScopesOfRequirement"];
  const names = [
    ...values,
    ...types.filter((name) => new RegExp(`\\b${name}\\b`).test(code)).map((name) => `type ${name}`),
  ];
  return `import { ${names.join(", ")} } from "scopewright";\n${code}`;
}

/** As JSON has it, but for undefined: prototypes and freezing are not what an example is about. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
