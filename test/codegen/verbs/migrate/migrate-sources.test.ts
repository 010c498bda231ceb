import { runsOf } from "../../../property-runs.ts";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migrateSources, type Migration } from "../../../../codegen/src/verbs/migrate/migrate-sources.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { catalogOf, textOf } from "../catalogs.ts";
import { rewritten, untouched } from "./migrate-rows.ts";

const catalog = catalogOf(await readFile(new URL("../../../../scopes.json", import.meta.url), "utf8"));

/** Migrates files that are nowhere but in memory. */
function migrate(files: Readonly<Record<string, string>>): readonly Migration[] {
  return migrateSources(
    catalog,
    Object.entries(files).map(([path, text]) => ({ path: `/nowhere/${path}`, text })),
  );
}

/** What one file of source code becomes. */
function migrated(text: string, path = "a.ts"): string {
  return migrate({ [path]: text })[0]?.migrated ?? text;
}

const sdk = `import { amend, billingKey, compareScopes, delegate, generalKey, groups, isGeneralScope, isScope, missingScopes, parseScopes, presets, scopes } from "scopewright";
import type { GeneralScope, KeyRequest, MissingScopes, RetiredScopes, Scope, ScopeDetails, ScopesByKeyType } from "scopewright";
`;
const old = `"suppressions.read"`;
const now = `"suppression.read"`;

describe(migrateSources, () => {
  it.each(rewritten)("rewrites $title", ({ code }) => {
    const before = sdk + code.replaceAll("NEW", old).replaceAll("OLD", old);
    const after = sdk + code.replaceAll("NEW", now).replaceAll("OLD", old);
    expect(migrated(before, "a.tsx")).toBe(after);
    expect(migrated(after, "a.tsx")).toBe(after);
  });

  it.each(untouched)("never touches $title", ({ code }) => {
    const text = sdk + code.replaceAll("OLD", old);
    expect(migrate({ "a.tsx": text }).filter((each) => each.text !== each.migrated)).toEqual([]);
  });

  it.each([
    ["a renamed import", `import { generalKey as make } from "scopewright";\nmake({ name: "x", scopes: [NEW] });`],
    [
      "a namespace",
      `import * as sw from "scopewright";\nsw.generalKey({ name: "x", scopes: [NEW] });\nconst a: sw.Scope = NEW;`,
    ],
    ["require", `const { generalKey: make } = require("scopewright");\nmake({ name: "x", scopes: [NEW] });`],
    ["a required namespace", `const sw = require("scopewright");\nsw.generalKey({ name: "x", scopes: [NEW] });`],
    ["import()", `const { generalKey } = await import("scopewright");\ngeneralKey({ name: "x", scopes: [NEW] });`],
    ["import = require", `import sw = require("scopewright");\nsw.generalKey({ name: "x", scopes: [NEW] });`],
    ["the client", `import { createKey } from "scopewright/client";\ncreateKey(client, { name: "x", scopes: [NEW] });`],
  ])("knows the SDK through %s", (_, code) => {
    expect(migrated(code.replaceAll("NEW", old))).toBe(code.replaceAll("NEW", now));
  });

  it("knows the SDK through the project's own files, and constants of other files", () => {
    const files = (name: string): Record<string, string> => ({
      "use.ts": `import { make } from "./barrel.js";\nimport { list } from "./lists.ts";\nimport only from "./only";\nmake({ name: "x", scopes: [...list, ...only, ${name}] });`,
      "barrel.ts": `export * from "./more.ts";`,
      "more.ts": `export { generalKey as make } from "scopewright";`,
      "lists.ts": `export const list = [${name}];\nexport const words = [${old}];`,
      "only.ts": `export default [${name}];`,
    });
    const result = migrate(files(old));
    const after = Object.fromEntries(result.map((each) => [each.path.replace("/nowhere/", ""), each.migrated]));
    expect({ ...files(old), ...after }).toEqual(files(now));
  });

  it("reads the types of JavaScript from its comments", () => {
    const text = (name: string): string => `/** @typedef {import("scopewright").Scope} Scope */
/** @import { Scope as Other } from "scopewright" */
/** @type {Scope[]} */
const typed = [${name}];
/** @type {string} */
const label = ${old};
/** @param {Scope} scope @param {string} label @param {Other=} more @returns {Scope} */
function f(scope, label, more) { return ${name}; }
f(${name}, ${old}, ${name});
const cast = /** @type {Scope} */ (${name});
const checked = /** @satisfies {Scope[]} */ ([${name}]);
const words = {
  /** @type {Scope} */
  scope: ${name},
  other: ${old},
};
/** @type {Scope[]} */
exports.list = [${name}];
`;
    expect(migrated(text(old), "a.js")).toBe(text(now));
    expect(migrated(text(old), "a.ts")).toBe(text(old));
  });

  it("follows CommonJS from file to file", () => {
    const files = (name: string, members: string): Record<string, string> => ({
      "lists.cjs": `exports.a = [${name}];\nconst b = [${name}];\nmodule.exports.b = b;\nexports.words = [${old}];\n`,
      "more.js": `module.exports = { c: [${name}], words: [${old}] };\n`,
      "only.js": `module.exports = [${name}];\n`,
      "sdk.js": `const sw = require("scopewright");\nmodule.exports = { make: sw.generalKey, scopes: sw.scopes };\n`,
      "whole.js": `module.exports = require("scopewright");\n`,
      "one.js": `exports.generalKey = require("scopewright").generalKey;\n`,
      "build.js": `const { generalKey } = require("scopewright");\nmodule.exports = function build(name, ...scopes) { return generalKey({ name, scopes }); };\n`,
      "use.js": `const lists = require("./lists.cjs");
const { c } = require("./more");
const only = require("./only");
const { make, scopes } = require("./sdk");
const { generalKey } = require("./whole");
const one = require("./one");
const construct = require("./build");
make({ name: ${old}, scopes: [...lists.a, ...lists.b, ...c, ...only, ${members}] });
generalKey({ name: "x", scopes: [${name}] });
one.generalKey({ name: "x", scopes: [${name}] });
construct(${old}, ${name}, "mail.send");
other(${old});
`,
    });
    const before = files(old, "scopes.suppressions.read");
    const after = Object.fromEntries(
      migrate(before).map((each) => [each.path.replace("/nowhere/", ""), each.migrated]),
    );
    expect({ ...before, ...after }).toEqual(files(now, "scopes.suppression.read"));
  });

  it("knows generated files, and never changes them", async () => {
    const folder = await temporaryFolder();
    const header = "// Generated by scopewright from scopes.json. Do not edit.\n";
    const files = {
      "generated/index.ts": `${header}export * from "./keys.ts";\nexport * as scopes from "./scopes.ts";\nexport const x = [${old}];\n`,
      "generated/keys.ts": `${header}export function generalKey(spec: unknown): unknown { return spec; }\n`,
      "generated/scopes.ts": `${header}export const suppression = { read: ${now} } as const;\n`,
      "src/use.ts": `import { generalKey, scopes } from "../generated/index.ts";\ngeneralKey({ name: "x", scopes: [${old}] });\nscopes.suppressions.delete;\n`,
    };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const sources = Object.entries(files).map(([path, text]) => ({ path: join(folder, path), text }));
    const result = migrateSources(catalog, sources);
    expect(result.map(({ path, migrated }) => [path, migrated])).toEqual([
      [
        join(folder, "src/use.ts"),
        `import { generalKey, scopes } from "../generated/index.ts";\ngeneralKey({ name: "x", scopes: [${now}] });\nscopes.suppression.delete;\n`,
      ],
    ]);
    const [only] = migrateSources(catalog, sources.slice(3));
    expect(only?.migrated).toContain(now);
  });

  describe("members of scopes", () => {
    it.each([
      ["scopes", "const a = scopes.suppressions.read;", "const a = scopes.suppression.read;"],
      ["strings between brackets", `scopes["suppressions"]["read"];`, "scopes.suppression.read;"],
      ["a comment on the way", "f(scopes /* mine */.suppressions.read);", "f(scopes.suppression.read);"],
    ])("rewrites %s", (_, before, after) => {
      expect(migrated(sdk + before)).toBe(sdk + after);
    });

    it("rewrites what is imported from the namespace, and its import", () => {
      expect(
        migrated(
          `import { mail, suppressions } from "scopewright/scopes";\nimport * as all from "scopewright/scopes";\nf(mail.send, suppressions.read, suppressions.delete, all.suppressions.read);\n`,
        ),
      ).toBe(
        `import { mail, suppression } from "scopewright/scopes";\nimport * as all from "scopewright/scopes";\nf(mail.send, suppression.read, suppression.delete, all.suppression.read);\n`,
      );
    });

    it("rewrites a name that was an export by itself", () => {
      const small = catalogOf(textOf({ retired: { labels: { use: ["tags.read"] } } }));
      const text = `import { labels as own } from "scopewright/scopes";\nimport { scopes } from "scopewright";\nf(own, scopes.labels, "own");\n`;
      expect(migrateSources(small, [{ path: "/nowhere/a.ts", text }])[0]?.migrated).toBe(
        `import { tags } from "scopewright/scopes";\nimport { scopes } from "scopewright";\nf(tags.read, scopes.tags.read, "own");\n`,
      );
    });

    it("keeps an import that has other uses, and takes one that is there", () => {
      expect(migrated(`import { marketing } from "scopewright/scopes";\nf(marketing.create, marketing.read);\n`)).toBe(
        `import { marketing } from "scopewright/scopes";\nf(marketing.read, marketing.read);\n`,
      );
      expect(
        migrated(
          `import { suppression as s, suppressions } from "scopewright/scopes";\nf(s.read, suppressions.delete);\n`,
        ),
      ).toBe(`import { suppression as s } from "scopewright/scopes";\nf(s.read, s.delete);\n`);
      expect(
        migrated(`import { suppressions } from "scopewright/scopes";\nf(suppressions.read, suppressions);\n`),
      ).toBe(`import { suppressions, suppression } from "scopewright/scopes";\nf(suppression.read, suppressions);\n`);
    });

    it.each([
      [
        "the new name is taken",
        `import { suppressions } from "scopewright/scopes";\nconst suppression = 1;\nf(suppressions.read);\n`,
      ],
      [
        "it was taken out of the constant",
        `import { scopes } from "scopewright";\nconst { suppressions } = scopes;\nf(suppressions.read);\n`,
      ],
    ])("leaves a member where %s, and says so", (_, text) => {
      const [result] = migrate({ "a.ts": text });
      expect(result?.migrated).toBe(text);
      expect(result?.findings).toEqual([
        { line: 3, column: 3, name: "suppressions.read", use: ["suppression.read"], obstacle: "declared-elsewhere" },
      ]);
    });
  });

  it("keeps quotes, comments, line breaks, a byte order mark and everything else", () => {
    const text = (name: string): string =>
      `\uFEFF${sdk}// suppressions.read\r\n generalKey( {name:'x',scopes:[\r\n\t'${name}' , // why\r\n\t\`${name}\`,"mail.send" ,],} )\r\n;`;
    expect(migrated(text("message.read").replace("`message.read`", "`mail.batch.read`"))).toBe(
      text("messages.read").replace("`messages.read`", "`mail.batch.read`"),
    );
  });

  it("expands a name with several replacements in a list, in the list's layout, without repeating a scope", () => {
    const line = (...names: readonly string[]): string =>
      `${sdk}generalKey({ name: "x", scopes: [${names.map((name) => `"${name}"`).join(", ")}] });`;
    expect(migrated(line("asm.suppressions.write"))).toBe(
      line("asm.suppressions.global.create", "asm.groups.suppressions.create"),
    );
    expect(migrated(line("asm.suppressions.write", "asm.groups.suppressions.create"))).toBe(
      line("asm.suppressions.global.create", "asm.groups.suppressions.create"),
    );
    expect(migrated(line("mail.send", "marketing.create", "marketing.update", "marketing.delete"))).toBe(
      line("mail.send", "marketing.read"),
    );
    expect(migrated(line("suppressions.read", "mail.send", "suppression.read"))).toBe(
      line("mail.send", "suppression.read"),
    );
    expect(migrated(`${sdk}const a: Scope[] = [\n    'asm.suppressions.write',\n  ];`)).toBe(
      `${sdk}const a: Scope[] = [\n    'asm.suppressions.global.create',\n    'asm.groups.suppressions.create',\n  ];`,
    );
    expect(migrated(`${sdk}generalKey({ name: "x", scopes: [("asm.suppressions.write" as const)] });`)).toContain(
      `[("asm.suppressions.global.create" as const), ("asm.groups.suppressions.create" as const)]`,
    );
  });

  it("leaves a name with several replacements where there is room for one, and says so", () => {
    const text = `${sdk}const a: Scope = "asm.suppressions.write";`;
    const [result] = migrate({ "a.ts": text });
    expect(result?.migrated).toBe(text);
    expect(result?.findings).toEqual([
      {
        line: 3,
        column: 18,
        name: "asm.suppressions.write",
        use: ["asm.suppressions.global.create", "asm.groups.suppressions.create"],
        obstacle: "several-replacements",
      },
    ]);
  });

  it("leaves a name without replacement, and says so", () => {
    const text = `${sdk}generalKey({ name: "x", scopes: ["user.account.create", "mail.send"] });`;
    const [result] = migrate({ "a.ts": text });
    expect(result?.migrated).toBe(text);
    expect(result?.findings).toEqual([
      { line: 3, column: 34, name: "user.account.create", use: [], obstacle: "no-replacement" },
    ]);
  });

  it.each(["a.js", "a.cjs", "a.mjs", "a.jsx", "a.mts", "a.cts", "a.tsx"])("reads %s", (path) => {
    const text = (name: string): string =>
      `const { generalKey } = require("scopewright");\ngeneralKey({ name: "x", scopes: [${name}] });\n`;
    expect(migrated(text(old), path)).toBe(text(now));
  });

  it("leaves code that does not parse as it finds it, but for what it understands", () => {
    expect(migrated(`${sdk}generalKey({ name: "x", scopes: [${old} });\nfunction {`)).toContain(now);
  });

  it("finds nothing more in what it wrote, whatever the list", () => {
    const names = [...catalog.retired, ...catalog.scopes.slice(0, 10)].map(({ name }) => name);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 8 }),
        fc.constantFrom(", ", ",\n  "),
        (list, gap) => {
          const text = `${sdk}generalKey({ name: "x", scopes: [${list.map((name) => JSON.stringify(name)).join(gap)}] });\n`;
          const once = migrated(text);
          const [again] = migrate({ "a.ts": once });
          expect(again?.migrated ?? once).toBe(once);
          const replaced = list.flatMap((name) => {
            const use = catalog.retired.find((entry) => entry.name === name)?.use ?? [];
            return use.length === 0 ? [name] : use;
          });
          const literals = /scopes: \[([^\]]*)\]/.exec(once.slice(sdk.length))?.[1] ?? "";
          const written = JSON.parse(`[${literals}]`) as readonly string[];
          expect([...new Set(written)].sort()).toEqual([...new Set(replaced)].sort());
        },
      ),
      { numRuns: runsOf(40) },
    );
  });
});
