import { describe, expect } from "vitest";
import { journey } from "./journey.ts";

describe("choosing on the permission screen", () => {
  journey("gives two groups a level, as on the provider's own screen", async ({ level, nameKey, scopes }) => {
    await level("Alerts", "Full");
    await level("Templates", "Read");
    await nameKey("Newsletter sender");
    const chosen = ["alerts.create", "alerts.delete", "alerts.read", "alerts.update"];
    const read = ["templates.read", "templates.versions.activate.read", "templates.versions.read"];
    expect(await scopes()).toEqual([...chosen, ...read]);
    return { name: "Newsletter sender", keyType: "general", scopes: [...chosen, ...read] };
  });

  journey("takes a level back", async ({ level }) => {
    await level("Alerts", "Full");
    await level("Alerts", "Read");
    await level("Teammates", "Full");
    await level("Teammates", "No");
    return { keyType: "general", scopes: ["alerts.read"] };
  });

  journey("opens a group and ticks single scopes", async ({ press, tick, page }) => {
    await press(/^Mail Send/u);
    await tick("mail.send");
    await tick("mail.batch.create");
    expect(await page.getByText("2 of 5").count()).toBe(1);
    return { keyType: "general", scopes: ["mail.batch.create", "mail.send"] };
  });

  journey("finds a retired name and takes what replaced it", async ({ search, press, page }) => {
    await search("suppressions.read");
    expect(await page.getByText("retired").first().isVisible()).toBe(true);
    await press("Choose suppression.read");
    return { keyType: "general", scopes: ["suppression.read"] };
  });

  journey("finds an operation and takes the scope that it needs", async ({ search, press }) => {
    await search("post /v3/mail/send");
    await press("Choose mail.send");
    return { keyType: "general", scopes: ["mail.send"] };
  });

  journey("mistypes a name and takes the suggestion", async ({ search, press, tick }) => {
    await search("templates.raed");
    await press("templates.read");
    await tick("templates.read");
    return { keyType: "general", scopes: ["templates.read"] };
  });

  journey("takes a preset without one of its scopes", async ({ page, press }) => {
    await page.getByText(/^Presets/u).click();
    await press(/^Mail Send, full/u);
    await press("Take away mail.batch.delete");
    return {
      keyType: "general",
      scopes: ["mail.batch.create", "mail.batch.read", "mail.batch.update", "mail.send"],
    };
  });

  journey("changes the type of the key, and hears which scopes it cannot carry", async ({ level, page }) => {
    await level("Alerts", "Read");
    await page.getByRole("radio", { name: /^Billing API key/u }).check();
    expect(await page.getByRole("status").last().textContent()).toMatch(/^1 scope left out/u);
    await level("Billing", "Full");
    return { keyType: "billing", scopes: ["billing.create", "billing.delete", "billing.read", "billing.update"] };
  });

  journey("learns why a scope is legacy, and leaves it out", async ({ search, tick, press, key }) => {
    await search("newsletter.read");
    await tick("newsletter.read");
    await search("marketing.read");
    await tick("marketing.read");
    await key.getByText(/newsletter\.read is legacy/u).click();
    expect(await key.locator(".remark.legacy li").textContent()).toMatch(/^newsletter\.read .{20,}/u);
    await press("Take away newsletter.read");
    expect(await key.locator(".remark.legacy").count()).toBe(0);
    return { keyType: "general", scopes: ["marketing.read"] };
  });

  journey("gives everything to read, and sees what that opens", async ({ level, key, scopes }) => {
    await level("Everything", "Read");
    const chosen = await scopes();
    expect(chosen.every((name) => !/\.(?:create|update|delete|send)$/u.test(name))).toBe(true);
    expect(Number(/Opens (\d+) of/u.exec((await key.textContent()) ?? "")?.[1])).toBeGreaterThan(100);
    return { keyType: "general", scopes: chosen };
  });
});
