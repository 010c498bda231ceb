import { readdirSync } from "node:fs";
import { auditIn, fixtures, linesOf } from "../../codegen/audit/marked.ts";
import { readFacts } from "../facts.ts";
import { measure } from "../measure.ts";

// Prints what the audit finds in published packages and in the fixtures, a line for each outcome; a crash is an outcome, too.
const outcomesOf = (name: string, find: () => readonly string[]): readonly string[] => {
  try {
    return find().map((line) => `${name}: ${line}`);
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.name : "error"}`];
  }
};
const published = readFacts().flatMap((facts) =>
  outcomesOf(`published ${facts.package}`, () => {
    const { found, extra, falseAlarms } = measure(facts);
    return [...found, ...extra.map((one) => `wrong ${one}`), ...falseAlarms.map((one) => `alarm ${one}`)];
  }),
);
const snippets = readdirSync(fixtures).flatMap((folder) =>
  readdirSync(`${fixtures}${folder}`).flatMap((name) =>
    outcomesOf(`fixture ${folder}/${name}`, () => linesOf(auditIn(`${fixtures}${folder}`, name))),
  ),
);
process.stdout.write([...published, ...snippets].join("\n"));
