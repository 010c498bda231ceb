import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession } from "playwright-core";
import { runCli } from "../codegen/run-cli.ts";
import { startBrowser } from "../explorer/start-browser.ts";
import { awsIamCatalog, readActions } from "../real-catalogs/aws-iam.ts";

// How large and how fast the explorer is for the 22,000 actions of AWS; fails where an aim is missed. Times are processor time
// of the page's thread in milliseconds, which does not depend on what else the machine does. It opens the page twice for each
// question, or as often as its argument says; one time takes about 25 seconds.
const aims = { "size of the page in MB": 3, "until the list is shown": 1000, "for a key in the search": 50 } as const;

/** Questions that a person types and takes back; `\b` is the backspace key. */
const questions = ["s\b", "s3\b\b", "sts:Ass\b\b\b\b\b\b\b", "s3 get acl", "nosuch"] as const;

/** Milliseconds after a key when the page has done all that the key asks for: the URL follows after 250. */
const settled = 320;

/** The time until the list is shown, and for each key of a question. */
interface Typed {
  readonly shown: number;
  readonly keys: readonly number[];
}

const rounds = Number(process.argv[2] ?? 2);
const folder = mkdtempSync(join(tmpdir(), "scopewright-explorer-"));
try {
  const catalog = join(folder, "aws.json");
  const out = join(folder, "aws.html");
  writeFileSync(catalog, await awsIamCatalog(await readActions()));
  const { exitCode, stderr } = await runCli("explore", "--catalog", catalog, "--out", out);
  if (exitCode !== 0) throw new Error(stderr);
  const typed = await measureQuestions(out);
  const worst = Math.max(...typed.flatMap(({ keys }) => keys));
  const measured = [statSync(out).size / 1e6, Math.max(...typed.map(({ shown }) => shown)), worst];
  const rows = Object.entries(aims).map(([what, aim], index) => ({ what, measured: measured[index] ?? Infinity, aim }));
  console.table(rows.map((row) => ({ ...row, measured: Number(row.measured.toFixed(2)) })));
  if (rows.some((row) => row.measured > row.aim)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Types each question on pages that were just opened, and prints what its keys took. */
async function measureQuestions(path: string): Promise<readonly Typed[]> {
  const browser = await startBrowser();
  const typed: Typed[] = [];
  try {
    for (const question of questions) {
      const own: Typed[] = [];
      for (let round = 0; round < rounds; round++) own.push(await typeAndMeasure(browser, path, question));
      reportKeys(question, own);
      typed.push(...own);
    }
  } finally {
    await browser.close();
  }
  return typed;
}

/** Prints the median and the worst time of each key. */
function reportKeys(question: string, typed: readonly Typed[]): void {
  const keys = Array.from(question, (key, index) => {
    const times = typed.map((one) => one.keys[index] ?? Infinity).sort((a, b) => a - b);
    const [median = Infinity, worst = Infinity] = [times[times.length >> 1], times.at(-1)];
    return `${key === "\b" ? "⌫" : key} ${median.toFixed(0)} (${worst.toFixed(0)})`;
  });
  console.log(`median (worst) of ${rounds} in ms: ${keys.join("  ")}`);
}

/** The processor time of all tasks of the page so far, in milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** The processor time that each key takes, until the hits are painted and the URL has the question, on a new page. */
async function typeAndMeasure(browser: Browser, path: string, question: string): Promise<Typed> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(pathToFileURL(path).href);
  await page.getByRole("button", { name: "Account access manager" }).waitFor();
  const shown = await taskTime(session);
  await page.waitForTimeout(1500);
  await page.locator("#search").focus();
  const keys: number[] = [];
  for (const key of question) {
    const before = await taskTime(session);
    await page.keyboard.press(key === "\b" ? "Backspace" : key);
    await page.waitForTimeout(settled);
    keys.push((await taskTime(session)) - before);
  }
  await page.close();
  return { shown, keys };
}
