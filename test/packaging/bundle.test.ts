import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createConsumerProject } from "../consumer/consumer-project.ts";
import { bundle, bundleByEsbuild } from "./bundle.ts";

const project = createConsumerProject({});
const { exports } = JSON.parse(readFileSync(join(project, "node_modules/scopewright/package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, unknown>>;
};
const entries = Object.keys(exports)
  .filter((name) => !name.endsWith(".json"))
  .map((name) => name.replace(".", "scopewright"));

describe("a minified bundle", () => {
  it.each([
    {
      title: "one resource for a constant",
      given: `import * as scopes from "scopewright/scopes"; console.log(scopes.mail.send);`,
      want: 160,
    },
    {
      title: "the same through the main entry",
      given: `import { scopes } from "scopewright"; console.log(scopes.mail.send);`,
      want: 160,
    },
    {
      title: "one preset for a preset",
      given: `import * as presets from "scopewright/presets"; console.log(presets.alerts.read);`,
      want: 120,
    },
    {
      title: "one group for a group",
      given: `import * as groups from "scopewright/groups"; console.log(groups.alerts.read);`,
      want: 120,
    },
    {
      title: "the error class and how it prints, for the error class",
      given: `import { ScopeError } from "scopewright"; console.log(ScopeError);`,
      want: 1600,
    },
    {
      title: "the names of scopes and groups, but no operations, for a key",
      given: `import { billingKey } from "scopewright"; console.log(billingKey({ name: "Key", scopes: ["billing.read"] }));`,
      want: 30_000,
    },
  ])("holds $title: at most $want bytes", async ({ given, want }) => {
    const code = await bundle(project, given);
    expect(code).toContain("console.log(");
    expect(code.length).toBeLessThanOrEqual(want);
    expect(code).not.toContain("/v3/templates");
  });

  it.each(tableOfBytes())(
    "of $used has $esbuild bytes by esbuild and $vite by Vite",
    async ({ used, from, ...bytes }) => {
      const [name = ""] = used.split(".");
      const imported = from === "scopewright/scopes" ? `* as ${name}` : `{ ${name} }`;
      const program = `import ${imported} from "${from}"; console.log(${used});`;
      const code = { esbuild: await bundleByEsbuild(project, program), vite: await bundle(project, program) };
      for (const bundler of ["esbuild", "vite"] as const) {
        expect(code[bundler].length).toBeGreaterThan(0.97 * bytes[bundler] - 10);
        expect(code[bundler].length).toBeLessThan(1.03 * bytes[bundler] + 10);
      }
    },
  );

  it.each(entries)("holds nothing of %s where nothing of it is used", async (name) => {
    expect(await bundle(project, `import "${name}";`)).toBe("");
    expect(await bundle(project, `import * as all from "${name}";`, "ignore the sideEffects field")).toBe("");
  });
});

interface Row {
  readonly used: string;
  readonly from: string;
  readonly esbuild: number;
  readonly vite: number;
}

/** The rows of the table in the manual of the SDK. */
function tableOfBytes(): readonly Row[] {
  const manual = readFileSync(join(import.meta.dirname, "../../src/README.md"), "utf8");
  const rows = manual.matchAll(/^\| `([\w.]+)`(?: of `([\w/]+)`)? +\| +([\d,]+) \| +([\d,]+) \|/gmu);
  const toNumber = (text: string): number => Number(text.replace(",", ""));
  return Array.from(rows, ([, used = "", from = "scopewright", esbuild = "", vite = ""]) => ({
    used,
    from,
    esbuild: toNumber(esbuild),
    vite: toNumber(vite),
  }));
}
