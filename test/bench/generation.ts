import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { awsIamCatalog, readActions } from "../real-catalogs/aws-iam.ts";
import { jsonSchemaOf, openApiOf } from "./equal-information.ts";
import { largeCatalog } from "./large-catalog.ts";
import { ratio, type Program } from "./measure.ts";

/*
 * Generation as a whole process, in turn with other generators on equal information and with the floor of what any
 * program must do: start Node, parse the catalog, write a file.
 */

/** What a ratio should be at most. */
interface Aim {
  readonly time?: number;
  readonly memory?: number;
}

interface Size {
  readonly scopes: string;
  readonly catalog: string;
  readonly cold: Aim;
  readonly unchanged: Aim;
}

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.env["ROUNDS"] ?? 5);
const generator = join(root, "codegen/dist/codegen/src/main.js");
const openApiTypescript = join(root, "node_modules/openapi-typescript/bin/cli.js");
const jsonSchemaToTypescript = join(root, "node_modules/json-schema-to-typescript/dist/src/cli.js");
const parseAndWrite =
  'const fs = require("fs"); fs.writeFileSync("floor.json", JSON.stringify(JSON.parse(fs.readFileSync("scopes.json", "utf8"))))';

const sizes: readonly Size[] = [
  {
    scopes: "280",
    catalog: readFileSync(join(root, "scopes.json"), "utf8"),
    cold: { time: 0.6 },
    unchanged: { time: 1.3 },
  },
  {
    scopes: "20,000",
    catalog: largeCatalog(20_000),
    cold: { time: 0.4, memory: 0.6 },
    unchanged: { time: 1 },
  },
  {
    scopes: "22,091, AWS's actions",
    catalog: await awsIamCatalog(await readActions()),
    cold: { time: 0.4 },
    unchanged: { time: 1 },
  },
];

const folder = mkdtempSync(join(tmpdir(), "scopewright-bench-"));
mkdirSync(join(folder, "node_modules"));
try {
  console.log("| scopes | generation | time | aim | peak memory | aim |\n| --- | --- | --- | --- | --- | --- |");
  for (const size of sizes) measure(size);
} finally {
  rmSync(folder, { recursive: true });
}

function measure({ scopes, catalog: text, cold, unchanged }: Size): void {
  const parsed = parseCatalog(text, "scopes.json");
  if (!parsed.ok) throw new Error("expected a valid catalog");
  writeFileSync(join(folder, "scopes.json"), text);
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(openApiOf(parsed.catalog)));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(jsonSchemaOf(parsed.catalog)));

  const program = (...args: string[]): Program => ({ args, cwd: folder });
  const generate = program(generator, "generate");
  const fromNothing = {
    ...generate,
    before: () => rmSync(join(folder, "generated"), { recursive: true, force: true }),
  };
  const openApi = program(openApiTypescript, "openapi.json", "-o", "openapi.ts");
  const jsonSchema = program(jsonSchemaToTypescript, "-i", "schema.json", "-o", "schema.ts");
  const floor = program("-e", parseAndWrite);

  const print = (what: string, { time, memory }: { time: number; memory: number }, aim: Aim): void =>
    console.log(`| ${scopes} | ${what} | ${figures(time, aim.time)} | ${figures(memory, aim.memory)} |`);
  print("cold, to openapi-typescript", ratio(fromNothing, openApi, rounds), cold);
  print("cold, to json-schema-to-typescript", ratio(fromNothing, jsonSchema, rounds), {});
  print("unchanged, to the floor", ratio(generate, floor, rounds * 2), unchanged);
  print("check, to the floor", ratio(program(generator, "check"), floor, rounds * 2), unchanged);
}

function figures(measured: number, aim: number | undefined): string {
  return `${measured.toFixed(2)} | ${aim === undefined ? "" : `≤ ${aim}`}`;
}
