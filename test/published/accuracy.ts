import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { codes } from "../../codegen/src/audit/result/codes.ts";
import { readFacts } from "./facts.ts";
import { codesTable, withSection } from "./manual.ts";
import { measure } from "./measure.ts";
import { printMissed, printTable } from "./print-table.ts";

// Audits published packages, fetched from the registry, and writes the tables of the manual: npm run accuracy
// With a text, it audits the packages that have it in their names, and only prints: npm run accuracy -- mcp
const [text = ""] = process.argv.slice(2);
const rows = readFacts()
  .filter((facts) => facts.package.includes(text))
  .map((facts) => {
    const row = measure(facts);
    process.stderr.write(`${facts.package}: ${row.seconds.toFixed(1)} s, ${row.unresolved} unresolved\n`);
    for (const alarm of row.falseAlarms) process.stderr.write(`  false alarm ${alarm}\n`);
    for (const operation of row.extra) process.stderr.write(`  wrong ${operation}\n`);
    return row;
  });
const result = [printTable(rows), "", ...printMissed(rows)].join("\n").trimEnd();
if (text === "") {
  const file = new URL("../../codegen/README.md", import.meta.url);
  const manual = withSection(readFileSync(file, "utf8"), "codes", codesTable(codes));
  const written = withSection(manual, "accuracy", result);
  writeFileSync(file, await format(written, { parser: "markdown", printWidth: 120 }));
} else process.stdout.write(`${result}\n`);
