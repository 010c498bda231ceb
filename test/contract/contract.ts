import { resolve } from "node:path";
import { contractCommand } from "./contract-command.ts";

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

process.exitCode = await contractCommand(
  process.argv.slice(2).map((path) => resolve(path)),
  (line) => void process.stdout.write(`${line}\n`),
);
