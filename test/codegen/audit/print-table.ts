import { measure, printTable } from "./accuracy.ts";

// The table of the README: node --import tsx test/codegen/audit/print-table.ts
console.log(printTable(measure()));
