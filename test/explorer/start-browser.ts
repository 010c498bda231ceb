import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Starts the Chromium of this machine.
 *
 * @throws {Error} if there is none, with what to do
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(
      'expected Chromium but found none. Install it ("apt-get install chromium"), or name it in the variable CHROMIUM.',
    );
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
}
