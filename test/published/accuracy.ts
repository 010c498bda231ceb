import { readFacts } from "./facts.ts";
import { measure } from "./measure.ts";
import { printMissed, printTable } from "./print-table.ts";

// Audits published packages, fetched from the registry, and prints the table of the README: npm run accuracy [-- text]
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
process.stdout.write(`${[printTable(rows), ...printMissed(rows)].join("\n")}\n`);
