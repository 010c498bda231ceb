import { describe, expect, it } from "vitest";
import { emitOperationTable } from "../../../../codegen/src/emit/operations/emit-operation-table.ts";
import { minimal, options, print, small } from "../print.ts";

describe(emitOperationTable.name, () => {
  it("declares the hosts, and for each operation what it needs", async () => {
    expect(await print(emitOperationTable(small, options))).toBe(
      `import type { OperationTable } from "scopewright/core";

/** The operations of the provider's API and the scopes that each needs. */
export const operationTable: OperationTable = {
  hosts: ["api.example.com"],
  operations: [
    {
      operation: "GET /any",
      evidence: "rule",
      anyOf: ["templates.read", "billing.read"],
    },
    {
      operation: "GET /free",
      evidence: "documented",
      allOf: [],
    },
    {
      operation: "GET /x",
      evidence: "unknown",
    },
    {
      operation: "POST /mail",
      evidence: "documented",
      allOf: ["mail.send", "templates.read"],
      note: "Twice a day.",
    },
  ],
};
`,
    );
  });

  it("declares an empty table where there are no operations", async () => {
    expect(await print(emitOperationTable(minimal, options))).toBe(
      `import type { OperationTable } from "scopewright/core";

/** The operations of the provider's API and the scopes that each needs. */
export const operationTable: OperationTable = {
  hosts: [],
  operations: [],
};
`,
    );
  });
});
