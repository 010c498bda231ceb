import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { sendgridPage, writePage } from "./built-page.ts";
import { openPage } from "./person.ts";

const hostileFile = fileURLToPath(new URL("../fixtures/hostile.json", import.meta.url));

describe("the page as a file", () => {
  it("is small", () => {
    expect(statSync(sendgridPage).size).toBeLessThan(400_000);
  });

  it("allows its own script and styles by their hashes, and nothing else", () => {
    const text = readFileSync(sendgridPage, "utf8");
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(text) ?? [];
    expect(policy.replaceAll(/sha256-[\w+/=]{44}/gu, "sha256-…")).toBe(
      "default-src 'none'; script-src 'sha256-…'; style-src 'sha256-…'; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(text).not.toMatch(/\son\w+="|<link|<img|<iframe|\ssrc=|javascript:/iu);
  });

  it("runs no injected script", async () => {
    const { page, close } = await openPage();
    await page.evaluate("document.body.append(Object.assign(document.createElement('div'), { id: 'mark' }))");
    const refused = await page.evaluate<boolean>(
      "(() => { try { document.getElementById('mark').innerHTML = '<b>x</b>'; return false; } catch { return true; } })()",
    );
    expect(refused).toBe(true);
    await close();
  });
});

describe("a page with hostile names", () => {
  it("shows all of them as text, and copies them exactly", async () => {
    const parsed = parseCatalog(readFileSync(hostileFile, "utf8"), "hostile.json");
    if (!parsed.ok) throw new Error("expected a valid catalog");
    const { keyTypes, scopes } = parsed.catalog;
    const path = await writePage("hostile.html", "--catalog", hostileFile);
    const { page, problems, copy, level, close } = await openPage(path);
    await page.getByRole("button", { name: "Open all groups" }).click();
    await level("Everything", "Full");
    const own = scopes.filter((scope) => scope.keyTypes.includes(keyTypes[0]?.id ?? "")).map(({ name }) => name);
    const copied = JSON.parse(await copy("JSON")) as { readonly scopes: readonly string[] };
    expect(copied.scopes).toEqual(own.sort());
    expect(await page.locator("main .scope").count()).toBe(own.length);
    expect(await page.locator("main script, main img, main iframe").count()).toBe(0);
    expect(await page.locator("body").textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(problems).toEqual([]);
    await close();
  });
});
