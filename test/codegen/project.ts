import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "../../codegen/src/generation/generate.ts";
import { parse } from "./parse.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A catalog of one key type. */
export function catalogText(scopes: Readonly<Record<string, object>>): string {
  return JSON.stringify({ keyTypes: { general: {} }, scopes }, null, 2);
}

/** What a catalog says of a scope at least. */
export const scope: object = { keyTypes: ["general"], access: "read" };
/** A catalog without issues. */
export const valid: string = catalogText({ "mail.read": scope, "mail.send": scope });
/** The files that it gives rise to, in the order in which they are generated. */
export const fileNames: readonly string[] = (
  await generate(parse(valid), { catalogName: "scopes.json", runtime: "scopewright/core", importExtension: ".js" })
).map(({ name }) => name);

/** A catalog with three issues. */
export const invalid = `{
  "keyTypes": { "general": {} },
  "scopes": {
    "mail.read": { "keyTypes": ["genral"], "access": "raed" },
    "mail.send": { "keyTypes": ["general"], "access": "read", "grup": "x" }
  }
}
`;

/** A folder with a catalog, and none with generated files yet. */
export interface Project {
  readonly folder: string;
  readonly catalog: string;
  readonly out: string;
  /** The options that name the catalog and the output folder. */
  readonly options: readonly string[];
}

/** A new project, which is gone after the test. */
export async function project(text: string = valid): Promise<Project> {
  const folder = await temporaryFolder();
  const catalog = join(folder, "scopes.json");
  const out = join(folder, "generated");
  await writeFile(catalog, text);
  return { folder, catalog, out, options: ["--catalog", catalog, "--out", out] };
}
