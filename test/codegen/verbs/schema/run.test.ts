import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { schemaCommand } from "../../../../codegen/src/verbs/schema/run.ts";
import { keyManifestSchema } from "../../../../codegen/src/verbs/schema/key-manifest-schema.ts";
import { catalogs } from "../../catalog/arbitrary-catalog.ts";
import { runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { base, catalogOf, scope, textOf } from "../catalogs.ts";
import { runsOf } from "../../../property-runs.ts";

const sendgrid = catalogOf(await readFile(new URL("../../../../scopes.json", import.meta.url), "utf8"));
const compile = (schema: object): ReturnType<Ajv2020["compile"]> => new Ajv2020({ strict: true }).compile(schema);

describe(keyManifestSchema, () => {
  const validate = compile(keyManifestSchema(sendgrid));
  const errorsOf = (manifest: unknown): readonly string[] => {
    void validate(manifest);
    return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };

  it.each([
    ["JSON", JSON.parse(`{ "keyType": "general", "name": "Mailer", "scopes": ["mail.send", "templates.read"] }`)],
    [
      "JSON that names its schema",
      { $schema: "./keys.schema.json", keyType: "general", name: "x", scopes: ["mail.send"] },
    ],
    ["YAML", parseYaml("# A key\nkeyType: billing\nname: Accounting\nscopes:\n  - billing.read\n  - billing.update\n")],
    ["YAML in flow style", parseYaml("{ keyType: validation, name: Checker, scopes: [validations.email.create] }")],
  ] as readonly (readonly [string, unknown])[])("accepts %s", (_, manifest) => {
    expect(errorsOf(manifest)).toEqual([]);
  });

  it.each([
    ["a scope of another key type", "keyType: general\nname: x\nscopes: [mail.send, billing.read]", "/scopes/1 enum"],
    ["general scopes on a billing key", "keyType: billing\nname: x\nscopes: [mail.send]", "/scopes/0 enum"],
    ["a mistyped scope", "keyType: general\nname: x\nscopes: [mail.sned]", "/scopes/0 enum"],
    ["a retired name", "keyType: general\nname: x\nscopes: [suppressions.read]", "/scopes/0 enum"],
    ["an automatic scope", "keyType: general\nname: x\nscopes: [2fa_required]", "/scopes/0 enum"],
    ["an unknown key type", "keyType: admin\nname: x\nscopes: [mail.send]", "/keyType enum"],
    ["no key type", "name: x\nscopes: [mail.send]", " required"],
    ["no name", "keyType: general\nscopes: [mail.send]", " required"],
    ["an empty name", `keyType: general\nname: ""\nscopes: [mail.send]`, "/name minLength"],
    ["no scopes", "keyType: general\nname: x", " required"],
    ["an empty list", "keyType: general\nname: x\nscopes: []", "/scopes minItems"],
    ["a scope twice", "keyType: general\nname: x\nscopes: [mail.send, mail.send]", "/scopes uniqueItems"],
    ["another key", "keyType: general\nname: x\nscope: mail.send\nscopes: [mail.send]", " additionalProperties"],
    ["something else", "- mail.send", " type"],
  ])("refuses %s", (_, yaml, error) => {
    expect(errorsOf(parseYaml(yaml))).toContain(error);
  });

  it("carries descriptions, and marks legacy scopes as deprecated", () => {
    const scopes = {
      old: scope("general", "read", { description: "Reads.", legacy: "Use new.", note: "Rare." }),
      new: scope("general", "read"),
    };
    const schema = JSON.stringify(keyManifestSchema(catalogOf(textOf({ ...empty, scopes }))));
    expect(schema).toContain('{"const":"old","description":"Reads.\\n\\nUse new.\\n\\nRare.","deprecated":true}');
    expect(schema).toContain('{"const":"new"}');
  });

  it("accepts no key of a type that has no scopes", () => {
    const scopes = { a: scope("general") };
    const check = compile(keyManifestSchema(catalogOf(textOf({ ...empty, scopes }))));
    expect(check({ keyType: "billing", name: "x", scopes: ["a"] })).toBe(false);
    expect(check({ keyType: "general", name: "x", scopes: ["a"] })).toBe(true);
  });

  it("accepts exactly what each key type of any catalog may carry", () => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const check = compile(keyManifestSchema(catalog));
        for (const { id } of catalog.keyTypes) {
          for (const { name, keyTypes } of catalog.scopes) {
            expect(check({ keyType: id, name: "x", scopes: [name] })).toBe(keyTypes.includes(id));
          }
        }
      }),
      { numRuns: runsOf(100) },
    );
  });
});

const empty = { groups: {}, retired: {}, presets: {}, operations: {}, automatic: {} };

describe(schemaCommand, () => {
  const root = new URL("../../../../scopes.json", import.meta.url).pathname;

  it("prints the schema on standard output", async () => {
    const { exitCode, stdout, stderr } = await runCli("schema", "--catalog", root);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(keyManifestSchema(sendgrid));
  });

  it("writes it to a file, and leaves one alone that is up to date", async () => {
    const out = join(await temporaryFolder(), "schemas", "keys.schema.json");
    expect(await runCli("schema", "--catalog", root, "--out", out)).toEqual({
      exitCode: 0,
      stdout: `${out}: written.\n`,
      stderr: "",
    });
    expect(JSON.parse(await readFile(out, "utf8"))).toEqual(keyManifestSchema(sendgrid));
    const { mtimeMs } = await stat(out);
    const again = await runCli("schema", "--catalog", root, "--out", out, "--json");
    expect(JSON.parse(again.stdout)).toEqual({ ok: true, out, written: false });
    expect((await stat(out)).mtimeMs).toBe(mtimeMs);
  });

  it("refuses to overwrite a file that it did not write", async () => {
    const out = join(await temporaryFolder(), "package.json");
    await writeFile(out, '{ "name": "mine" }');
    const { exitCode, stderr } = await runCli("schema", "--catalog", root, "--out", out);
    expect([exitCode, stderr]).toEqual([
      2,
      `${out}: is not a schema of key manifests; refusing to overwrite it. Move it away, or choose another --out; nothing was written.\n`,
    ]);
    expect(await readFile(out, "utf8")).toBe('{ "name": "mine" }');
  });

  it("ends with 2 where it cannot write, and with 1 on an invalid catalog", async () => {
    const folder = await temporaryFolder();
    expect((await runCli("schema", "--catalog", root, "--out", folder)).exitCode).toBe(2);
    await writeFile(join(folder, "file"), "mine");
    expect((await runCli("schema", "--catalog", root, "--out", join(folder, "file", "such.json"))).exitCode).toBe(2);
    expect(
      (await runCli("schema", "--catalog", new URL("../../../../package.json", import.meta.url).pathname)).exitCode,
    ).toBe(1);
  });

  it("leaves the base catalog's key types in the order of code units", () => {
    const schema = keyManifestSchema(catalogOf(textOf(base))) as {
      properties: { keyType: { enum: readonly string[] } };
    };
    expect(schema.properties.keyType.enum).toEqual(["billing", "general"]);
  });
});
