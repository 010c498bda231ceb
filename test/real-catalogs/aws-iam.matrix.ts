import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrintedFile } from "../../codegen/src/print/print-file.ts";
import { compile } from "../codegen/compile.ts";
import { evaluate, type Exports } from "../codegen/evaluate.ts";
import { expectDocs, expectTypes, expectValues } from "../codegen/expect-catalog.ts";
import { parse } from "../codegen/parse.ts";
import type { Editor } from "../consumer/editor.ts";
import { openEditor } from "../consumer/open-editor.ts";
import { awsIamCatalog, readActions, type Action } from "./aws-iam.ts";
import { call, messageOf } from "./call.ts";
import { createGeneratedProject } from "./generated-project.ts";

const project = createGeneratedProject();
let actions: readonly Action[] = [];
let text = "";
let files: readonly PrintedFile[] = [];

beforeAll(async () => {
  actions = await readActions();
  text = await awsIamCatalog(actions);
  project.write(text);
  await project.run("generate");
  files = project.read();
});

/** The names of the actions for which something holds, sorted. */
function names(holds: (action: Action) => boolean): readonly string[] {
  return actions
    .filter(holds)
    .map(({ name }) => name)
    .sort();
}

describe("the catalog of AWS IAM", () => {
  it("is valid with all of its more than 20,000 actions", async () => {
    expect(actions.length).toBeGreaterThan(20_000);
    expect(await project.run("validate")).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: `${project.catalog}: valid, ${actions.length} scopes, 6 key types, 0 operations.\n`,
    });
  });

  it("is what the generated files are fresh for", async () => {
    expect(await project.run("check")).toMatchObject({ exitCode: 0 });
  });

  it("gives types and values that are exactly the catalog, and documentation for each action", () => {
    const catalog = parse(text);
    const compiled = compile(files);
    expectTypes(catalog, compiled);
    expectDocs(catalog, compiled);
    expectValues(catalog, evaluate(files));
  });

  it.each(["5.9", "7.0"] as const)(
    "compiles with TypeScript %s, which refuses what a policy cannot hold",
    async (version) => {
      expect(await project.compile(version, program)).toBe(errors);
    },
  );

  describe("at run time", () => {
    let api: Exports = {};

    beforeAll(() => {
      api = evaluate(files)("index.ts");
    });

    it("builds policies from groups of one access level", () => {
      expect(call(api, "listKey", { name: "Inventory", access: { s3: "read", ec2: "read" } })).toMatchObject({
        name: "Inventory",
        scopes: names(({ service, levels }) => ["s3", "ec2"].includes(service) && levels.includes("List")),
      });
      expect(call(api, "taggingKey", { name: "Tags", access: { s3: "full" } })).toMatchObject({
        scopes: names(({ service, levels }) => service === "s3" && levels.includes("Tagging")),
      });
    });

    it("knows the actions of each access level", () => {
      for (const [guard, level] of [
        ["isListScope", "List"],
        ["isReadScope", "Read"],
        ["isTaggingScope", "Tagging"],
        ["isWriteScope", "Write"],
        ["isPermissionsManagementScope", "Permissions management"],
      ] as const)
        expect(names(({ name }) => call(api, guard, name) === true)).toEqual(
          names(({ levels }) => levels.includes(level)),
        );
      expect(names(({ name }) => call(api, "isPolicyScope", name) === true)).toEqual(names(() => true));
      expect(call(api, "isPolicyScope", "s3:getobject")).toBe(false);
    });

    it("refuses an action of another access level, and suggests the name that was meant", () => {
      expect(messageOf(() => call(api, "writeKey", { name: "Writer", scopes: ["s3:GetObject"] }))).toBe(
        'writeKey: scopes[0]: expected a scope of a Write policy but received "s3:GetObject", a scope of a Policy and a Read policy. Build a separate key with policyKey() or readKey().',
      );
      expect(messageOf(() => call(api, "policyKey", { name: "Reader", scopes: ["s3:GetObjekt"] }))).toBe(
        'policyKey: scopes[0]: expected a scope of a Policy but received "s3:GetObjekt". Did you mean "s3:GetObject"?',
      );
    });

    it("sorts an answer into what it knows and what it does not", () => {
      expect(call(api, "parseScopes", ["s3:PutObject", "s3:GetObjekt", "s3:GetObject"])).toEqual({
        scopes: ["s3:PutObject", "s3:GetObject"],
        automatic: [],
        retired: [],
        unknown: [{ name: "s3:GetObjekt", suggestion: "s3:GetObject" }],
      });
    });
  });

  describe.each(["5.9", "7.0"] as const)("in an editor with TypeScript %s", (version) => {
    let editor: Editor;

    beforeAll(async () => {
      const { folder } = project;
      editor = await openEditor(version, folder);
    });

    afterAll(() => editor.close());

    it.each([
      {
        title: "every action, and nothing else, in a policy",
        given: `policyKey({ name: "Policy", scopes: ["|"] });`,
        want: () => names(() => true),
      },
      {
        title: "the actions of one access level in a policy of that level",
        given: `taggingKey({ name: "Tags", scopes: ["s3:PutObjectTagging", "|"] });`,
        want: () => names(({ levels }) => levels.includes("Tagging")),
      },
      {
        title: "the services that have actions of the level",
        given: `taggingKey({ name: "Tags", access: { | } });`,
        want: () => services("Tagging"),
      },
      {
        title: "the actions of a service",
        given: "scopes.a4b.|;",
        want: () => names(({ service }) => service === "a4b").map((name) => memberOf(name)),
      },
    ])("offers $title", async ({ given, want }) => {
      const header = 'import { policyKey, scopes, taggingKey } from "./generated/index.ts";\n';
      expect(await editor.complete(header + given)).toEqual(want());
    });
  });
});

/** The services that have actions of a level, in quotes where that is needed, sorted. */
function services(level: string): readonly string[] {
  const found = new Set(actions.filter(({ levels }) => levels.includes(level)).map(({ service }) => service));
  return [...found].map((service) => (service.includes("-") ? JSON.stringify(service) : service)).sort();
}

/** `getObject` of `s3:GetObject`. */
function memberOf(name: string): string {
  const action = name.slice(name.indexOf(":") + 1);
  return action.slice(0, 1).toLowerCase() + action.slice(1);
}

const program = `import { listKey, policyKey, scopes, taggingKey, writeKey } from "../generated/index.ts";
listKey({ name: "Inventory", access: { s3: "read" } });
policyKey({ name: "Reader", scopes: [scopes.s3.getObject, "s3:ListBucket"] });
policyKey({ name: "Reader", scopes: ["s3:GetObjekt"] });
policyKey({ name: "Reader", scopes: ["s3:*"] });
taggingKey({ name: "Tags", scopes: ["s3:DeleteObject"] });
writeKey({ name: "Writer", scopes: ["s3:GetObject"] });
listKey({ name: "Inventory", access: { s3: "full" } });
`;

const errors = `program.ts(4,38): error TS2820: Type '"s3:GetObjekt"' is not assignable to type 'PolicyScope'. Did you mean '"s3:GetObject"'?
program.ts(5,38): error TS2322: Type '"s3:*"' is not assignable to type 'PolicyScope'.
program.ts(6,37): error TS2322: Type '"s3:DeleteObject"' is not assignable to type 'TaggingScope'.
program.ts(7,37): error TS2820: Type '"s3:GetObject"' is not assignable to type 'WriteScope'. Did you mean '"s3:PutObject"'?
program.ts(8,40): error TS2322: Type '"full"' is not assignable to type '"read"'.
`;
