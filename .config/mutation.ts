import { spawnSync } from "node:child_process";

// Mutates the parts that are named, or all of them, one after the other; fails where one has a score below its floor. The
// mutants that survived are listed when one part is named: of several, the tables of scores are enough.
const all = ["audit/match", "audit/values", "catalog", "diff", "emit", "print", "write"];
const parts = process.argv.length > 2 ? process.argv.slice(2) : all;
const failed = parts.filter((part) => {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", ".config/stryker.config.js"],
    { stdio: "inherit", env: { ...process.env, PART: part, ...(parts.length > 1 && { ONLY_SCORES: "1" }) } },
  );
  return status !== 0;
});
for (const part of failed)
  console.error(
    `Mutation tests of ${part} failed; \`npm run test:mutation -- ${part}\` lists the mutants that survived.`,
  );
if (failed.length > 0) process.exitCode = 1;
