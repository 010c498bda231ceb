import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Locator } from "playwright-core";
import { expect } from "vitest";
import { openWindow, type Window } from "./browser.ts";
import { sendgridPage } from "./built-page.ts";

/** What a person does on the page, in the words of the screen. */
export interface Person extends Window {
  /** Opens one of the three views. */
  readonly goTo: (view: "Choose" | "From calls" | "Look") => Promise<void>;
  readonly level: (group: string, level: "No" | "Read" | "Full") => Promise<void>;
  readonly nameKey: (name: string) => Promise<void>;
  readonly search: (words: string) => Promise<void>;
  readonly press: (name: RegExp | string) => Promise<void>;
  readonly tick: (name: string) => Promise<void>;
  /** Pastes a text into the field of the view and has it read. */
  readonly paste: (text: string) => Promise<void>;
  /** The exact scopes that the page shows. */
  readonly scopes: () => Promise<readonly string[]>;
  /** Copies a form by its button, and returns what is on the clipboard. */
  readonly copy: (form?: string) => Promise<string>;
  readonly clipboard: () => Promise<string>;
  readonly key: Locator;
}

/** How a page is opened. */
export interface PageOptions extends Pick<BrowserContextOptions, "colorScheme" | "forcedColors"> {
  readonly fragment?: string;
  readonly width?: number;
}

/** A person who has opened a page: SendGrid's unless another is named. */
export async function openPage(
  path: string = sendgridPage,
  { fragment = "", width = 1280, ...options }: PageOptions = {},
): Promise<Person> {
  const window = await openWindow({ ...options, viewport: { width, height: 800 } });
  const { page } = window;
  await page.goto(`${pathToFileURL(path).href}${fragment}`);
  await page.getByRole("navigation").waitFor();
  const key = page.getByRole("complementary");
  const clipboard = (): Promise<string> => page.evaluate<string>("navigator.clipboard.readText()");
  // All windows share the browser's clipboard: without this a person could paste what another has copied.
  const emptyClipboard = (): Promise<void> => page.evaluate<undefined>('navigator.clipboard.writeText("")');
  await emptyClipboard();
  return {
    ...{ ...window, key, clipboard },
    goTo: (view) => page.getByRole("navigation").getByRole("button", { name: view }).click(),
    level: (group, level) =>
      page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name: level }).check(),
    nameKey: (name) => page.getByLabel("Name", { exact: true }).fill(name),
    search: (words) => page.getByLabel(/^Search/u).fill(words),
    press: (name) => page.getByRole("button", { name }).first().click(),
    tick: (name) => page.getByRole("checkbox", { name, exact: true }).check(),
    paste: async (text) => {
      await page.getByRole("main").getByRole("textbox").first().fill(text);
      await page.getByRole("button", { name: "Read it" }).click();
    },
    scopes: () => key.locator(".chosen-scope .name").allTextContents(),
    copy: async (form = "TypeScript") => {
      await key.getByRole("button", { name: form, exact: true }).click();
      await emptyClipboard();
      await key.getByRole("button", { name: `Copy ${form}` }).click();
      await expect.poll(clipboard).not.toBe("");
      await expect.poll(() => page.getByRole("status").last().textContent()).toBe(`Copied ${form}`);
      return clipboard();
    },
  };
}
