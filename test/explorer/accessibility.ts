import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { casesOf } from "../property-runs.ts";
import { openPage } from "./person.ts";

const choice = "#name=Mailer&full=templates&scopes=mail.send,newsletter.read";

/** Each view in either colour scheme, on a wide and a narrow screen; the first three show each of them once at least. */
const looks = [
  ["choose", "light", 1280],
  ["calls", "dark", 1280],
  ["look", "dark", 320],
  ["choose", "dark", 320],
  ["calls", "light", 320],
  ["look", "light", 1280],
] as const;

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe("the page for everybody", () => {
  it.each(casesOf(looks, looks.slice(0, 3)))(
    "has nothing that axe objects to: %s, %s, %i pixels wide",
    async (view, colorScheme, width) => {
      const fragment = `${choice}&view=${view}&calls=POST%20%2Fv3%2Fmail%2Fsend,GET%20%2Fnowhere&key=live,mail.send,alerts.read`;
      const { page, key, problems, close } = await openPage(undefined, { fragment, width, colorScheme });
      for (const summary of await key.locator("summary").all()) await summary.click();
      if (view === "choose" && width > 320) await page.getByRole("button", { name: "Open all groups" }).click();
      await page.evaluate(`${axe.source};0`);
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
      expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(problems).toEqual([]);
      await close();
    },
  );

  it("says with colours of one's own what it says with its own: forced colours keep the marks apart", async () => {
    const fragment = `${choice}&view=look&key=live,mail.send,alerts.read`;
    const { page, close } = await openPage(undefined, { fragment, forcedColors: "active" });
    const looks = await page.evaluate<readonly string[]>(
      `["match", "missing", "excess", "unused"].map((state) => {
        const style = getComputedStyle(document.querySelector(".legend .dot." + state));
        return [style.backgroundColor, style.borderTopColor, style.borderTopStyle].join(" ");
      })`,
    );
    expect(new Set(looks).size).toBe(4);
    await close();
  });

  it("prints what was chosen, and no controls", async () => {
    const { page, key, close } = await openPage(undefined, { fragment: choice });
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").isVisible()).toBe(false);
    expect(await key.getByText("mail.send", { exact: true }).isVisible()).toBe(true);
    expect(await key.getByText("generalKey({").isVisible()).toBe(true);
    await close();
  });
});
