import { describe, expect, it } from "vitest";
import { emitOperationTable } from "../../../../codegen/src/emit/operations/emit-operation-table.ts";
import { minimal, options, print, small } from "../print.ts";

const operation = { id: "GET /old", method: "GET", path: "/old", evidence: "unknown", sources: [] } as const;

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

  it("declares what replaces an operation, and the refusals in the order of the catalog", async () => {
    const refused = {
      ...minimal,
      operations: [{ ...operation, replacedBy: "GET /new" }],
      refusals: [
        { status: 403, text: "sender", cause: "No sender.", next: "Verify one.", sources: [] },
        { status: 401, cause: "A wrong region.", next: "Use the other host.", sources: [] },
      ],
    };
    expect(await print(emitOperationTable(refused, options))).toContain(
      `      evidence: "unknown",
      replacedBy: "GET /new",
    },
  ],
  refusals: [
    {
      status: 403,
      text: "sender",
      cause: "No sender.",
      next: "Verify one.",
    },
    {
      status: 401,
      cause: "A wrong region.",
      next: "Use the other host.",
    },
  ],
};
`,
    );
  });

  it("gives each of many rows its wider type, so that the compiler compares none with the others", async () => {
    const operations = Array.from({ length: 1001 }, (_, index) => ({ ...operation, id: `GET /${index}` }));
    const text = await print(emitOperationTable({ ...minimal, operations }, options));
    expect(text.match(/\} as OperationRow,/gu)).toHaveLength(1001);
    expect(text).toContain("import type { OperationRow, OperationTable }");
  });
});
