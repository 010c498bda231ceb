import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { runCli } from "../codegen/run-cli.ts";
import { startBrowser } from "../explorer/start-browser.ts";
import { awsIamCatalog, readActions } from "../real-catalogs/aws-iam.ts";

// How large and how fast the explorer is for the 22,000 actions of AWS; fails where an aim is missed. Times are processor time
// of the page's thread in milliseconds, which does not depend on what else the machine does.
const aims = { "size of the page in MB": 3, "until the list is shown": 1000, "for a key in the search": 50 } as const;

const folder = mkdtempSync(join(tmpdir(), "scopewright-explorer-"));
try {
  const catalog = join(folder, "aws.json");
  const out = join(folder, "aws.html");
  writeFileSync(catalog, await awsIamCatalog(await readActions()));
  const { exitCode, stderr } = await runCli("explore", "--catalog", catalog, "--out", out);
  if (exitCode !== 0) throw new Error(stderr);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(pathToFileURL(out).href);
  await page.getByRole("button", { name: "Account access manager" }).waitFor();
  const shown = await taskTime(session);
  await page.waitForTimeout(1000);
  const keys = await typeAndMeasure(page, session, "s3 get object acl");
  await browser.close();
  const measured = [statSync(out).size / 1e6, shown, Math.max(...keys)];
  const rows = Object.entries(aims).map(([what, aim], index) => ({ what, measured: measured[index] ?? Infinity, aim }));
  console.table(rows.map((row) => ({ ...row, measured: Number(row.measured.toFixed(2)) })));
  if (rows.some((row) => row.measured > row.aim)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The processor time of all tasks of the page so far, in milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** The processor time that each key takes, from the key to the paint of the hits. */
async function typeAndMeasure(page: Page, session: CDPSession, text: string): Promise<readonly number[]> {
  await page.locator("#search").focus();
  const times: number[] = [];
  for (const key of text) {
    const before = await taskTime(session);
    await page.keyboard.type(key);
    await page.waitForTimeout(400);
    times.push((await taskTime(session)) - before);
  }
  return times;
}
