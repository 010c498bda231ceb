import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { jsonSchemaOf, openApiOf } from "./equal-information.ts";
import { largeCatalog } from "./large-catalog.ts";
import { ratio, type Program } from "./measure.ts";

/*
 * Generation as a whole process, in turn with other generators on equal information and with the floor of what any
 * program must do: start Node, parse the catalog, write a file.
 */

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.env["ROUNDS"] ?? 5);
const generator = join(root, "codegen/dist/codegen/src/main.js");

const folder = mkdtempSync(join(tmpdir(), "scopewright-bench-"));
mkdirSync(join(folder, "node_modules"));
try {
  for (const [label, text] of [
    ["280", readFileSync(join(root, "scopes.json"), "utf8")],
    ["20,000", largeCatalog(20_000)],
  ] as const)
    measure(label, text);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(label: string, text: string): void {
  const parsed = parseCatalog(text, "scopes.json");
  if (!parsed.ok) throw new Error("expected a valid catalog");
  writeFileSync(join(folder, "scopes.json"), text);
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(openApiOf(parsed.catalog)));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(jsonSchemaOf(parsed.catalog)));
  const program = (...args: string[]): Program => ({ args, cwd: folder });
  const unchanged = program(generator, "generate");
  const cold = { ...unchanged, before: () => rmSync(join(folder, "generated"), { recursive: true, force: true }) };
  const check = program(generator, "check");
  const floor = program(
    "-e",
    'const fs = require("fs"); fs.writeFileSync("floor.json", JSON.stringify(JSON.parse(fs.readFileSync("scopes.json", "utf8"))))',
  );
  const openapi = program(join(root, "node_modules/openapi-typescript/bin/cli.js"), "openapi.json", "-o", "openapi.ts");
  const schema = program(
    join(root, "node_modules/json-schema-to-typescript/dist/src/cli.js"),
    "-i",
    "schema.json",
    "-o",
    "schema.ts",
  );

  const print = (what: string, { time, memory }: { time: number; memory: number }, limit: string): void =>
    console.log(`| ${label} | ${what} | ${time.toFixed(2)} | ${memory.toFixed(2)} | ${limit} |`);
  if (label === "280")
    console.log("| scopes | generation | time | peak memory | aim |\n| --- | --- | --- | --- | --- |");
  print(
    "cold, to openapi-typescript",
    ratio(cold, openapi, rounds),
    label === "280" ? "time 0.75" : "time 0.3, memory 0.6",
  );
  print("cold, to json-schema-to-typescript", ratio(cold, schema, rounds), "");
  print("unchanged, to the floor", ratio(unchanged, floor, rounds * 2), label === "280" ? "time 1.5" : "time 2");
  print("check, to the floor", ratio(check, floor, rounds * 2), label === "280" ? "time 1.5" : "time 2");
}
