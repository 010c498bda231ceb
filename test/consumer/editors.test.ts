import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConsumerProject, strictest } from "./consumer-project.ts";
import type { Editor } from "./editor.ts";
import { editorVersions, openEditor } from "./open-editor.ts";

interface Entry {
  readonly keyTypes: readonly string[];
  readonly group?: string;
  readonly access: string;
  readonly description: string;
  readonly legacy?: string;
}

const path = new URL("../../scopes.json", import.meta.url);
// The catalog that the package was generated from; its own tests check its shape.
const catalog = JSON.parse(readFileSync(path, "utf8")) as { readonly scopes: Readonly<Record<string, Entry>> };
const scopes = Object.entries(catalog.scopes);
const general = scopes.filter(([, { keyTypes }]) => keyTypes.includes("general"));
const generalGroups = [...new Set(general.flatMap(([, { group }]) => group ?? []))].sort();

const project = createConsumerProject({
  "tsconfig.json": { compilerOptions: strictest, files: ["edited.ts"] },
  "edited.ts": "",
});

const header = `import { amend, billingKey, delegate, generalKey, groups, presets, requiredScopes, scopes } from "scopewright";
const parent = generalKey({ name: "Parent", scopes: ["mail.send", "templates.read"] });
`;

describe.each(editorVersions)("an editor with TypeScript %s", (version) => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor(version, project);
  });

  afterAll(() => editor.close());

  it.each([
    {
      title: "the four billing scopes, and nothing else, in a billing key",
      given: `billingKey({ name: "Key", scopes: ["|"] });`,
      want: ["billing.create", "billing.delete", "billing.read", "billing.update"],
    },
    {
      title: "the general scopes, and nothing else, in a general key",
      given: `generalKey({ name: "Key", scopes: ["|"] });`,
      want: general.map(([scope]) => scope).sort(),
    },
    {
      title: "the general scopes after others, and beside access",
      given: `generalKey({ name: "Key", access: { stats: "read" }, scopes: ["mail.send", "|"] });`,
      want: general.map(([scope]) => scope).sort(),
    },
    {
      title: "the groups of a general key, and no internal member",
      given: `generalKey({ name: "Key", access: { | } });`,
      want: generalGroups,
    },
    {
      title: "the groups that are left",
      given: `generalKey({ name: "Key", access: { stats: "read", | } });`,
      want: generalGroups.filter((group) => group !== "stats"),
    },
    {
      title: "the group of a billing key",
      given: `billingKey({ name: "Key", access: { | } });`,
      want: ["billing"],
    },
    {
      title: "the one level that Stats has",
      given: `generalKey({ name: "Key", access: { stats: "|" } });`,
      want: ["read"],
    },
    {
      title: "both levels of another group",
      given: `generalKey({ name: "Key", access: { templates: "|" } });`,
      want: ["full", "read"],
    },
    {
      title: "the properties of a spec",
      given: "generalKey({ | });",
      want: ["access", "name", "scopes"],
    },
    {
      title: "only the parent's scopes to delegate",
      given: `delegate(parent, { name: "Child", scopes: ["|"] });`,
      want: ["mail.send", "templates.read"],
    },
    {
      title: "only the scopes of the key to remove",
      given: `amend(parent, { remove: ["|"] });`,
      want: ["mail.send", "templates.read"],
    },
    {
      title: "the scopes of the key type to add",
      given: `amend(billingKey({ name: "Key", scopes: ["billing.read"] }), { add: ["|"] });`,
      want: ["billing.create", "billing.delete", "billing.read", "billing.update"],
    },
    {
      title: "the members of a resource",
      given: "scopes.templates.|;",
      want: ["create", "delete", "read", "update", "versions"],
    },
    {
      title: "the one list of a preset without full access",
      given: "presets.stats.|;",
      want: ["read"],
    },
  ])("offers $title", async ({ given, want }) => {
    expect(await editor.complete(header + given)).toEqual(want);
  });

  it("offers every resource, preset and operation", async () => {
    expect(await editor.complete(`${header}scopes.|;`)).toHaveLength(new Set(scopes.map(resourceOf)).size);
    expect(await editor.complete(`${header}presets.|;`)).toContain("whitelabels");
    expect(await editor.complete(`${header}requiredScopes("|");`)).toHaveLength(405);
  });

  it("shows what a scope permits, where its constant is used", async () => {
    const text = await editor.hover(`${header}scopes.templates.re|ad;`);
    expect(text).toContain(`read: "templates.read"`);
    expect(text).toContain(catalog.scopes["templates.read"]?.description);
    expect(text).toContain("Read access, group Templates.");
  });

  it("shows what a helper does", async () => {
    expect(await editor.hover(`${header}gene|ralKey;`)).toContain(
      "Builds a request for a key of type General API key: sorted, without duplicates, never empty.",
    );
  });

  it("strikes superseded scopes through, and no others", async () => {
    const legacy = scopes.filter(([, entry]) => entry.legacy !== undefined);
    expect(legacy.map(([scope]) => scope)).toContain("newsletter.read");
    const text = "scopes.newsletter.read; scopes.emailActivity.read; scopes.messages.read; scopes.mail.send;";
    expect(await editor.findDeprecated(header + text)).toEqual(["read", "read"]);
    expect(await editor.findDeprecated(`${header}scopes.messages.read;`)).toEqual([]);
  });

  it("leads from a constant to its declaration", async () => {
    const { file, line } = await editor.define(`${header}scopes.templates.versions.re|ad;`);
    expect(file).toBe(`${project}/node_modules/scopewright/dist/cjs/generated/scopes.d.ts`);
    expect(line.trim()).toMatch(/^(readonly )?read: "templates\.versions\.read";$/u);
  });
});

function resourceOf([scope]: readonly [string, Entry]): string | undefined {
  return scope.split(".")[0];
}
