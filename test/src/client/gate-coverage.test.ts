import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../generated/operation-table.ts";
import { isGeneralScope, missingScopes, requiredScopes } from "../../../src/index.ts";
import { uncheckedGate } from "./unchecked-gate.ts";
import { runsOf } from "../../property-runs.ts";

describe("what a gate lets through", () => {
  it("is what the scopes cover, whichever they are", async () => {
    const scopes = operationTable.operations
      .flatMap(({ allOf = [], anyOf = [] }) => [...allOf, ...anyOf])
      .filter(isGeneralScope);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...scopes)), fc.nat(), async (granted, start) => {
        const sent: object[] = [];
        const client = uncheckedGate(granted, sent);
        for (let step = 0; step < 40; step++) {
          const row = operationTable.operations[(start + step * 7) % operationTable.operations.length];
          const operation = row?.operation ?? "";
          const needed = requiredScopes(operation as "GET /v3/templates");
          const isCovered = row?.evidence !== "unknown" && missingScopes({ required: needed, granted }).length === 0;
          const path = Object.fromEntries(Array.from(operation.matchAll(/\{(.*?)\}/g), ([, name = ""]) => [name, "x"]));
          const before = sent.length;
          await client.call(operation, { path }).catch(() => undefined);
          expect([operation, sent.length > before]).toEqual([operation, isCovered]);
        }
      }),
      { numRuns: runsOf(100) },
    );
  });
});
