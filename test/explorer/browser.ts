import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll } from "vitest";
import { startBrowser } from "./start-browser.ts";

let started: Promise<Browser> | undefined;

/** The browser that all tests of the page share. */
function browser(): Promise<Browser> {
  started ??= startBrowser();
  return started;
}

/** A new window of the browser, with nothing of the others; whatever goes wrong on its pages fails the test. */
export async function openWindow(options: BrowserContextOptions = {}): Promise<Window> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(120_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/u.test(request.url())) problems.push(`a request to ${request.url()}`);
  });
  return { page, problems, close: () => context.close() };
}

/** A window with one page, and the problems that the browser reported. */
export interface Window {
  readonly page: Page;
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/** Ends the browser after the tests of a file. */
export function closeBrowser(): void {
  afterAll(async () => {
    await (await started)?.close();
    started = undefined;
  });
}
