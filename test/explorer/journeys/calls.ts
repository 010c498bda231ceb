import { describe, expect } from "vitest";
import { journey } from "./journey.ts";

describe("starting from calls", () => {
  journey("pastes curl commands and gets the least key", async ({ goTo, paste, press, page }) => {
    await goTo("From calls");
    await paste(
      [
        "curl --request POST \\",
        "  --url https://api.sendgrid.com/v3/mail/send \\",
        "  --header 'Authorization: Bearer SG.secret' --data '{\"personalizations\": []}'",
        'curl -H "Authorization: Bearer $KEY" "https://api.sendgrid.com/v3/templates/d-42?page=1"',
      ].join("\n"),
    );
    expect(await page.evaluate<string>("location.hash")).not.toContain("SG.secret");
    await press("Make this my key");
    return { keyType: "general", scopes: ["mail.send", "templates.read"] };
  });

  journey("pastes a log and code together", async ({ goTo, paste, press }) => {
    await goTo("From calls");
    await paste(
      'INFO "DELETE /v3/alerts/17 HTTP/1.1" 204\nclient.request({ method: "GET", url: "/v3/api_keys" });\nGET /v3/scopes',
    );
    await press("Make this my key");
    return { keyType: "general", scopes: ["alerts.delete", "api_keys.read"] };
  });

  journey("picks operations from the list", async ({ goTo, page, press }) => {
    await goTo("From calls");
    await page.getByLabel("Filter operations").fill("post templates");
    await page.getByRole("checkbox", { name: "POST /v3/templates", exact: true }).check();
    await press("Make this my key");
    return { keyType: "general", scopes: ["templates.create"] };
  });

  journey("learns that calls take two keys, and makes the second", async ({ goTo, paste, page }) => {
    await goTo("From calls");
    await paste("POST /v3/mail/send\nPOST /v3/validations/email");
    expect(await page.getByText(/it takes 2 keys/u).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Make this my key" }).nth(1).click();
    return { keyType: "validation", scopes: ["validations.email.create"] };
  });
});
