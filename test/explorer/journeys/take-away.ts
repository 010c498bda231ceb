import { describe, expect } from "vitest";
import { parse } from "yaml";
import { openPage } from "../person.ts";
import { copiedCode, journey } from "./journey.ts";

const scopes = ["mail.send", "stats.read"];

describe("taking the key away", () => {
  journey(
    "copies every form by its button",
    async ({ copy }) => {
      expect(JSON.parse(await copy("JSON"))).toEqual({ name: "Mailer", scopes });
      expect(parse(await copy("YAML"))).toEqual({ keyType: "general", name: "Mailer", scopes });
      expect(await copy("curl")).toContain("curl --request POST 'https://api.sendgrid.com/v3/api_keys' \\\n");
      expect(await copy("Terraform")).toMatch(/^resource "sendgrid_api_key" "mailer" \{\n {2}name {3}= "Mailer"\n/u);
      return { keyType: "general", name: "Mailer", scopes };
    },
    { fragment: "#name=Mailer&scopes=mail.send,stats.read" },
  );

  journey("does everything by keyboard, faster than the screen draws", async ({ page, clipboard }) => {
    await page.evaluate("requestAnimationFrame = (draw) => setTimeout(draw, 500)");
    await page.keyboard.press("/");
    await page.keyboard.type("mail.send");
    await page.keyboard.press("Tab");
    await page.evaluate("new Promise((done) => requestAnimationFrame(done))");
    await page.keyboard.press("Space");
    await page.keyboard.press("t");
    await expect.poll(clipboard).toContain('"mail.send"');
    const code = await clipboard();
    expect(await copiedCode().run("by keyboard", code)).toMatchObject({ scopes: ["mail.send"] });
    return { keyType: "general", scopes: ["mail.send"] };
  });

  journey(
    "shares a link, which opens with the same key",
    async ({ page, press, clipboard, copy }) => {
      await press(/^Copy link/u);
      await expect.poll(clipboard).toContain("#name=Mailer");
      const other = await openPage(undefined, { fragment: new URL(await clipboard()).hash });
      const [own, others] = [await copy(), await other.copy()];
      await other.close();
      expect(others).toBe(own);
      expect(await page.title()).toBe("Twilio SendGrid · permission explorer");
      return { keyType: "general", name: "Mailer", scopes };
    },
    { fragment: "#name=Mailer&scopes=mail.send,stats.read" },
  );

  journey(
    "works on the smallest screen",
    async ({ level, page, press }) => {
      await level("Alerts", "Full");
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(320);
      await press("Your key");
      return { keyType: "general", scopes: ["alerts.create", "alerts.delete", "alerts.read", "alerts.update"] };
    },
    { width: 320 },
  );
});
