import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runCli } from "../codegen/run-cli.ts";
import { awsIamCatalog, readActions } from "../real-catalogs/aws-iam.ts";
import { startBrowser } from "./start-browser.ts";

// Takes the pictures of the explorer that the manual shows: SendGrid's and AWS's page, light and dark.
const target = fileURLToPath(new URL("../../.github/screenshots/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "scopewright-screenshots-"));

const report = {
  scopes: ["alerts.create", "mail.send", "stats.read", "templates.read"],
  keyType: "general",
  calls: [{ operation: "POST /v3/alerts", scopes: ["alerts.create"], file: "src/alerts.ts", line: 40 }],
};
const answer = { scopes: ["mail.send", "templates.read", "templates.create", "alerts.read", "2fa_required"] };

const pictures = [
  {
    name: "sendgrid-choose",
    page: "sendgrid.html",
    fragment: "#name=Newsletter%20sender&full=templates&read=alerts,stats&scopes=mail.send,newsletter.read",
  },
  { name: "sendgrid-look", page: "sendgrid.html", fragment: "#view=look" },
  {
    name: "aws-choose",
    page: "aws.html",
    fragment: "#name=Deployer&scopes=s3%3AGetObject,s3%3APutObject&find=s3%20object%20acl",
  },
] as const;

/** Runs `explore`, whose page is written into the folder. */
async function explore(out: string, ...options: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runCli("explore", "--out", join(folder, out), ...options);
  if (exitCode !== 0) throw new Error(stderr);
}

try {
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const evidence = [
    ...["--audit", write("report.json", JSON.stringify(report))],
    ...["--granted", write("key.json", JSON.stringify(answer))],
  ];
  await explore("sendgrid.html", ...evidence);
  await explore("aws.html", "--catalog", write("aws.json", await awsIamCatalog(await readActions())));
  mkdirSync(target, { recursive: true });
  const browser = await startBrowser();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const { name, page: file, fragment } of pictures) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
      await page.goto(`${pathToFileURL(join(folder, file)).href}${fragment}`);
      await page.getByRole("navigation").waitFor();
      await page.screenshot({ path: join(target, `${name}-${colorScheme}.png`) });
      await page.close();
    }
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
