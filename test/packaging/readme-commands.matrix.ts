import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { packCommand, packSdk } from "../consumer/packed-sdk.ts";

const root = join(import.meta.dirname, "../..");
const pages = ["README.md", "codegen/README.md", "src/README.md"];
const folder = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const code = `import client from "@sendgrid/client";\nclient.request({ url: "/v3/alerts" });\n`;
const answer = JSON.stringify({ name: "Newsletter", scopes: ["alerts.read", "templates.delete"] });
const openapi = `openapi: 3.0.0
info: { title: Notes, version: "1" }
servers: [{ url: https://api.example.com }]
paths: { /notes: { get: { security: [{ oauth: ["notes:read"] }] } } }
components:
  securitySchemes:
    oauth:
      type: oauth2
      flows: { clientCredentials: { tokenUrl: https://example.com/t, scopes: { "notes:read": Reads } } }
`;
/** Files that the commands name, and a program that stands for the browser. */
const inputs: Readonly<Record<string, string>> = {
  "src/a.ts": code,
  "packages/mailer/a.ts": code,
  "keys.json": answer,
  "key.json": answer,
  "answer.json": answer,
  "openapi.yaml": openapi,
  "bin/xdg-open": "#!/bin/sh\n",
};

/**
 * The commands of a page that begin with `npx scopewright`, without those of a shell's start-up files. In quotes they end with
 * the quote: `Run "npx scopewright generate" again.`
 */
function commandsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  const found = Array.from(
    text.matchAll(/(?<!")npx scopewright [^`\n]*|(?<=")npx scopewright [^"`\n]*/gu),
    ([command]) => command.trim(),
  );
  return [...new Set(found)].filter((command) => !/~\/|\$PROFILE|GITHUB_/u.test(command));
}

interface Result {
  /** Null if a signal ended the command. */
  readonly status: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

function run(command: string): Result {
  const env = { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}` };
  const { status, signal, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8", env });
  return { status, signal, stderr };
}

/** Runs a command that others build on. */
function mustRun(command: string): void {
  const result = run(command);
  if (result.status !== 0) throw new Error(`${command}: expected to succeed but received ${JSON.stringify(result)}`);
}

/** What a project has after the first commands of the manuals: made once, because each command begins with it. */
const prepared = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-prepared-"));
afterAll(() => rmSync(prepared, { recursive: true, force: true }));
const stays = new Set(["node_modules", ".git", "package.json", "package-lock.json"]);

function prepare(): void {
  reset("nothing but files");
  writeFileSync(join(folder, "scopes.json"), readFileSync(join(root, "scopes.json"), "utf8"));
  writeFileSync(join(folder, "scopewright.json"), JSON.stringify({ audit: { key: "src/sendgrid-key.ts" } }));
  mustRun("npx scopewright generate --catalog scopes.json --out src/generated");
  mustRun("npx scopewright generate");
  mustRun("npx scopewright audit src --write src/sendgrid-key.ts");
  mustRun("npx scopewright audit src --json > report.json");
  for (const name of readdirSync(folder))
    if (!stays.has(name)) cpSync(join(folder, name), join(prepared, name), { recursive: true });
}

/** Begins again: the files that commands name, and what is prepared. */
function reset(start: "nothing but files" | "what is prepared"): void {
  for (const name of readdirSync(folder))
    if (!stays.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  for (const [name, text] of Object.entries(inputs)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  if (start === "what is prepared") cpSync(prepared, folder, { recursive: true });
  chmodSync(join(folder, "bin/xdg-open"), 0o755);
}

describe("the commands of the manuals, after the two lines that install the packages", () => {
  it("are all run", () => {
    writeFileSync(join(folder, "package.json"), '{ "name": "fresh", "type": "module" }');
    const tarballs = [packSdk().tarball, packCommand().tarball];
    execFileSync("npm", ["install", "--no-audit", "--no-fund", ...tarballs], { cwd: folder, stdio: "ignore" });
    prepare();
    const git = "git init -q && git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m a";
    mustRun(`${git} && git add scopes.json && git -c user.name=a -c user.email=a@example.com commit -q -m b`);
    mustRun("git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m c");
    expect(pages.flatMap(commandsOf).length).toBeGreaterThan(20);
  });

  it.each([...new Set(pages.flatMap(commandsOf))])("%s", (command) => {
    // `init` and the import of a document begin a catalog; all else works on SendGrid's.
    const begins = /scopewright (?:init|import openapi)/u.test(command);
    reset(begins ? "nothing but files" : "what is prepared");
    const result = run(command);
    expect([0, 1], JSON.stringify(result)).toContain(result.status);
  });
});
