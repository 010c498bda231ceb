import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { runCli } from "../codegen/run-cli.ts";
import { startBrowser } from "../explorer/start-browser.ts";
import { awsIamCatalog, readActions } from "../real-catalogs/aws-iam.ts";

// How large and how fast the explorer is for the 22,000 actions of AWS. Fails where an aim is missed.
const aims = { megabytes: 3, firstPaint: 1000, listShown: 1000, key: 50 } as const;

const folder = mkdtempSync(join(tmpdir(), "scopewright-explorer-"));
try {
  const catalog = join(folder, "aws.json");
  const out = join(folder, "aws.html");
  writeFileSync(catalog, await awsIamCatalog(await readActions()));
  const { exitCode, stderr } = await runCli("explore", "--catalog", catalog, "--out", out);
  if (exitCode !== 0) throw new Error(stderr);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(out).href);
  await page.getByRole("button", { name: "Account access manager" }).waitFor();
  const listShown = await page.evaluate<number>("performance.now()");
  const firstPaint = await page.evaluate<number>(
    'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0',
  );
  const keys = await typeAndMeasure(page, "s3 get object acl");
  const measured = {
    megabytes: statSync(out).size / 1e6,
    firstPaint,
    listShown,
    key: Math.max(...keys),
  };
  await browser.close();
  console.table(
    Object.entries(measured).map(([what, value]) => ({
      what,
      measured: Number(value.toFixed(2)),
      aim: aims[what as keyof typeof aims],
    })),
  );
  if (Object.entries(measured).some(([what, value]) => value > aims[what as keyof typeof aims])) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The time from each key to the paint of what it found, in milliseconds. */
async function typeAndMeasure(page: Page, text: string): Promise<readonly number[]> {
  await page.evaluate(`
    window.times = [];
    document.getElementById("search").addEventListener("keydown", () => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - start);
        channel.port2.postMessage(0);
      });
    }, true);`);
  await page.locator("#search").focus();
  await page.keyboard.type(text, { delay: 120 });
  await page.waitForTimeout(300);
  return page.evaluate<readonly number[]>("times");
}
