import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalKey, type GeneralScope } from "../../src/index.ts";
import { groupTable, scopeTable } from "../../generated/tables.ts";
import { createKeyRequest } from "../../src/keys/create-key-request.ts";
import { runsOf } from "../property-runs.ts";
import { openPage } from "./person.ts";

const general = scopeTable.keyTypes.find(({ id }) => id === "general")?.scopes ?? [];
const groups = groupTable.flatMap(([id, levels]) =>
  (["read", "full"] as const)
    .filter((level) => levels[level]?.every((scope) => general.includes(scope)) === true)
    .map((level) => [id, level] as const),
);

/** Groups at levels and single scopes, as a person may choose them; never nothing. */
const choices = fc
  .record({
    access: fc.uniqueArray(fc.constantFrom(...groups), { maxLength: 5, selector: ([id]) => id }),
    scopes: fc.subarray([...general], { maxLength: 8 }),
  })
  .filter(({ access, scopes }) => access.length + scopes.length > 0);

describe("the page and the SDK", () => {
  it("agree on the scopes of any choice, and the copied code asks for the same", async () => {
    const { page, key, close } = await openPage();
    await fc.assert(
      fc.asyncProperty(choices, async ({ access, scopes }) => {
        const wanted = createKeyRequest(scopeTable, groupTable, "general", {
          name: "My key",
          scopes,
          access: Object.fromEntries(access),
        });
        const named = (level: string): string =>
          access
            .filter(([, own]) => own === level)
            .map(([id]) => id)
            .join(",");
        const fragment = `#read=${named("read")}&full=${named("full")}&scopes=${scopes.join(",")}`;
        await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
        await key.locator(".figure strong").getByText(String(wanted.scopes.length), { exact: true }).waitFor();
        expect(await key.locator(".chosen-scope .name").allTextContents()).toEqual(wanted.scopes);
        expect(evaluate((await key.locator(".code").textContent()) ?? "")).toEqual(wanted.scopes);
      }),
      { numRuns: runsOf(25, 10) },
    );
    await close();
  });
});

/** Runs the shown TypeScript with the SDK's own function. */
function evaluate(code: string): readonly string[] {
  const [, spec = ""] = /= generalKey\((\{[^]*\})\);/u.exec(code) ?? [];
  // What the page wrote: an object literal.
  const value: unknown = runInNewContext(`(${spec})`);
  return generalKey(value as { readonly name: string; readonly scopes: readonly GeneralScope[] }).scopes;
}
