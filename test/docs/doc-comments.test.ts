import { describe, expect, it } from "vitest";
import * as core from "../../src/core.ts";
import * as sdk from "../../src/index.ts";
import { examplesOf, importsOf } from "./doc-examples.ts";
import { claimsOf, compileExamples, runExample } from "./example.ts";

const examples = ["generated", "src"]
  .flatMap(examplesOf)
  .filter(({ name }) => !/^(?:generated|src)-client-/.test(name));

describe("examples in doc comments", () => {
  it("exist for the helpers of every key type", () => {
    expect(examples.filter(({ name }) => name.startsWith("generated-keys"))).toHaveLength(3);
  });

  it("compile", () => {
    const errors = compileExamples(new Map(examples.map(({ name, code }) => [name, withImports(code)])));
    expect([...errors.values()].flat()).toEqual([]);
  });

  it.each(examples)("give the stated results: $name", async ({ name, code }) => {
    const claims = await runExample(withImports(code), name);
    for (const { line, claimed, actual } of claims) expect({ line, is: plain(actual) }).toEqual({ line, is: claimed });
    expect(claims).toHaveLength(claimsOf(code.replace(/^type .*/gm, "")).length);
  });
});

/** The example with an import of every name of the package that it uses. */
function withImports(code: string): string {
  const types = ["KeyRequest", "MissingScopes", "Operations", "RequirementFor", "ScopesOf", "ScopesOfRequirement"];
  const names = [...importsOf(code, Object.keys(sdk)), ...importsOf(code, types, "type")];
  const factories = importsOf(
    code,
    Object.keys(core).filter((name) => !Object.hasOwn(sdk, name)),
  );
  const fromCore = factories.length === 0 ? "" : `import { ${factories.join(", ")} } from "scopewright/core";\n`;
  const fromEslint = /\bscopewright\./.test(code) ? 'import scopewright from "scopewright/eslint";\n' : "";
  return `${fromCore}${fromEslint}import { ${names.join(", ")} } from "scopewright";\n${code}`;
}

/** As JSON has it, but for undefined: prototypes and freezing are not what an example is about. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
