import { OAuth2Scopes } from "discord-api-types/v10";
import { beforeAll, describe, expect, it } from "vitest";
import type { PrintedFile } from "../../codegen/src/print/print-file.ts";
import { compile } from "../codegen/compile.ts";
import { evaluate } from "../codegen/evaluate.ts";
import { expectCompiles, expectDocs, expectTypes, expectValues } from "../codegen/expect-catalog.ts";
import { parse } from "../codegen/parse.ts";
import type { CompilerVersion } from "../consumer/compilers.ts";
import { casesOf } from "../property-runs.ts";
import { call, messageOf } from "./call.ts";
import { discordCatalog, readDocumentedScopes } from "./discord.ts";
import { createGeneratedProject } from "./generated-project.ts";

const project = createGeneratedProject();
const text = discordCatalog(readDocumentedScopes());
const all = Object.values(OAuth2Scopes).sort();
/** Those whose comments say so. */
const forClients = ["applications.commands.permissions.update", "applications.commands.update"];
let files: readonly PrintedFile[] = [];

beforeAll(async () => {
  project.write(text);
  await project.run("generate");
  files = project.read();
});

describe("the catalog of Discord", () => {
  it("is valid with each scope of the package", async () => {
    expect(await project.run("validate")).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: `${project.catalog}: valid, ${all.length} scopes, 2 key types, 0 operations.\n`,
    });
    expect(Object.keys((JSON.parse(text) as { readonly scopes: object }).scopes).sort()).toEqual(all);
  });

  it("is what the generated files are fresh for", async () => {
    expect(await project.run("check")).toMatchObject({ exitCode: 0 });
  });

  it("gives types and values that are exactly the catalog, and documentation for each scope", () => {
    const catalog = parse(text);
    const compiled = compile(files);
    expectCompiles(files, compiled);
    expectTypes(catalog, compiled);
    expectDocs(catalog, compiled);
    expectValues(catalog, evaluate(files));
  });

  it.each(casesOf<CompilerVersion>(["5.9", "7.0"], ["7.0"]))(
    "compiles with TypeScript %s, which refuses what a grant cannot ask for",
    async (version) => {
      expect(await project.compile(version, program)).toBe(errors);
    },
  );

  it("builds requests for each grant, and refuses the scopes of the other", () => {
    const api = evaluate(files)("index.ts");
    expect(
      call(api, "authorizationCodeKey", { name: "Login", scopes: ["identify", "email", "identify"] }),
    ).toMatchObject({
      name: "Login",
      scopes: ["email", "identify"],
    });
    expect(call(api, "clientCredentialsKey", { name: "Deploy", scopes: forClients })).toMatchObject({
      scopes: forClients,
    });
    expect(messageOf(() => call(api, "clientCredentialsKey", { name: "Deploy", scopes: ["identify"] }))).toBe(
      'clientCredentialsKey: scopes[0]: expected a scope of a Client credentials grant but received "identify", a scope of an Authorization code grant. Build a separate key with authorizationCodeKey().',
    );
    expect(messageOf(() => call(api, "authorizationCodeKey", { name: "Login", scopes: ["guild.join"] }))).toBe(
      'authorizationCodeKey: scopes[0]: expected a scope of an Authorization code grant but received "guild.join". Did you mean "guilds.join"?',
    );
  });

  it("finds at run time what belongs to each grant", () => {
    const api = evaluate(files)("index.ts");
    expect(all.filter((scope) => call(api, "isScope", scope))).toEqual(all);
    expect(all.filter((scope) => call(api, "isClientCredentialsScope", scope))).toEqual(forClients);
    expect(all.filter((scope) => !call(api, "isAuthorizationCodeScope", scope))).toEqual(forClients);
    expect(call(api, "parseScopes", "identify guild.join email".split(" "))).toEqual({
      scopes: ["identify", "email"],
      automatic: [],
      retired: [],
      unknown: [{ name: "guild.join", suggestion: "guilds.join" }],
    });
  });
});

const program = `import { authorizationCodeKey, clientCredentialsKey, scopes } from "../generated/index.ts";
authorizationCodeKey({ name: "Login", scopes: [scopes.identify.self, scopes.guilds.members.read, "bot"] });
clientCredentialsKey({ name: "Deploy", scopes: ["applications.commands.update"] });
authorizationCodeKey({ name: "Login", scopes: ["guild.join"] });
authorizationCodeKey({ name: "Login", scopes: ["applications.commands.update"] });
clientCredentialsKey({ name: "Deploy", scopes: ["identify"] });
`;

const errors = `program.ts(4,48): error TS2820: Type '"guild.join"' is not assignable to type 'AuthorizationCodeScope'. Did you mean '"guilds.join"'?
program.ts(5,48): error TS2820: Type '"applications.commands.update"' is not assignable to type 'AuthorizationCodeScope'. Did you mean '"applications.commands"'?
program.ts(6,49): error TS2322: Type '"identify"' is not assignable to type 'ClientCredentialsScope'.
`;
