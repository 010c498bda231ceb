import { describe, expect } from "vitest";
import { writeInput, writePage } from "../built-page.ts";
import { journey } from "./journey.ts";

const report = {
  scopes: ["alerts.create", "mail.send"],
  keyType: "general",
  calls: [
    { operation: "POST /v3/alerts", scopes: ["alerts.create"], file: "src/alerts.ts", line: 40, column: 3 },
    { operation: "POST /v3/mail/send", scopes: ["mail.send"], file: "src/mail.ts", line: 12, column: 5 },
  ],
};
const answer = { scopes: ["mail.send", "stats.read", "2fa_required"] };

describe("looking at the whole", () => {
  journey("drops in a report and an answer, and adds what is missing", async ({ goTo, paste, press, page }) => {
    await goTo("Look");
    await paste(JSON.stringify(report));
    await paste(JSON.stringify(answer));
    expect(await page.getByText("src/alerts.ts:40").isVisible()).toBe(true);
    expect(await page.locator("main .dot.excess[title='stats.read']").count()).toBe(1);
    expect(await page.getByText(/no difference: 2fa_required/u).count()).toBe(1);
    await press("Add 1 scope to your key");
    return { keyType: "general", scopes: ["alerts.create"] };
  });

  journey("opens files, and compares two keys", async ({ goTo, page, press }) => {
    await goTo("Look");
    const files = [writeInput("old.json", answer), writeInput("new.json", { scopes: ["stats.read", "alerts.read"] })];
    await page.getByLabel("Open files…").setInputFiles(files);
    await page.getByText("What new.json needs, against what old.json has.").waitFor();
    await press("Add 1 scope to your key");
    return { keyType: "general", scopes: ["alerts.read"] };
  });

  journey("has a refusal explained", async ({ goTo, paste, press, page }) => {
    await goTo("Look");
    await paste(
      'DELETE https://api.sendgrid.com/v3/templates/d-42\nHTTP/2 403\n{"errors":[{"message":"access forbidden"}]}',
    );
    expect(await page.getByText("needs scope 'templates.delete'").isVisible()).toBe(true);
    await goTo("Choose");
    await page.getByLabel(/^Search/u).fill("templates.delete");
    await page.getByRole("checkbox", { name: "templates.delete", exact: true }).check();
    await goTo("Look");
    expect(await page.getByText("has another reason").isVisible()).toBe(true);
    await goTo("Choose");
    await press(/Clear/u);
    await page.getByLabel(/^Search/u).fill("templates.read");
    await page.getByRole("checkbox", { name: "templates.read", exact: true }).check();
    return { keyType: "general", scopes: ["templates.read"] };
  });

  journey(
    "opens a page that was written with a report and a key",
    async ({ goTo, page, press }) => {
      await goTo("Look");
      expect(await page.getByText("What the code needs, against what key.json has.").isVisible()).toBe(true);
      await press("Add 1 scope to your key");
      return { keyType: "general", scopes: ["alerts.create"] };
    },
    {
      page: () =>
        writePage(
          "with-evidence.html",
          ...["--audit", writeInput("report.json", report), "--granted", writeInput("key.json", answer)],
        ),
    },
  );
});
