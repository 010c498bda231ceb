import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { project } from "../codegen/project.ts";
import { runCli } from "../codegen/run-cli.ts";
import { snapshot } from "./snapshot.ts";

const tenMegabytes = 10_000_000;

function repeat(text: string): string {
  return text.repeat(Math.ceil(tenMegabytes / text.length));
}

/** A catalog of one key type with these scopes. */
function withScopes(names: readonly string[]): string {
  const scopes = names.map((name) => `${JSON.stringify(name)}:{"keyTypes":["a"],"access":"read"}`);
  return `{"keyTypes":{"a":{}},"scopes":{${scopes.join(",\n")}}}`;
}

describe("a catalog of ten megabytes", () => {
  it("is generated where it is many scopes, all of them a resource of their own", async () => {
    const names = Array.from({ length: 220_000 }, (_, index) => `s${index}`);
    const { options, out, catalog } = await project(withScopes(names));
    expect(statSync(catalog).size).toBeGreaterThan(tenMegabytes);
    expect(await runCli("generate", ...options)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(out, "scopes.ts"), "utf8").match(/^export const /gm)).toHaveLength(names.length);
  });

  it("is generated where it is one text of what would end a comment", async () => {
    const description = repeat("*/ \u202e@x ");
    const { options, out } = await project(
      `{"keyTypes":{"a":{"description":${JSON.stringify(description)}}},"scopes":{"b":{"keyTypes":["a"],"access":"read"}}}`,
    );
    expect(await runCli("generate", ...options)).toMatchObject({ exitCode: 0 });
    expect(statSync(join(out, "types.ts")).size).toBeGreaterThan(tenMegabytes);
    expect(await runCli("check", ...options)).toMatchObject({ exitCode: 0 });
  });

  it("is generated where a name of it is long and must be escaped", async () => {
    const { options, out } = await project(withScopes(["é'\".".repeat(50_000)]));
    expect(await runCli("generate", ...options)).toMatchObject({ exitCode: 0 });
    expect(await runCli("check", ...options)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(out, "types.ts"), "utf8")).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it.each([
    { title: "opening brackets", text: repeat("[") },
    { title: "opening braces", text: repeat('{"a":') },
    { title: "closing braces", text: repeat("}") },
    { title: "numbers", text: repeat("1 ") },
    { title: "blanks", text: repeat(" ") },
    { title: "a string without an end", text: `"${repeat("a")}` },
    { title: "an unknown key", text: `{"${repeat("a")}":1}` },
  ])("is refused in a few words where it is $title", async ({ text }) => {
    const { options, folder, catalog } = await project();
    await runCli("generate", ...options);
    writeFileSync(catalog, text);
    const before = snapshot(folder);
    const { exitCode, stderr } = await runCli("generate", ...options);
    expect(exitCode).toBe(1);
    expect(stderr.length).toBeLessThan(2000);
    expect(snapshot(folder)).toEqual(before);
  });
});
