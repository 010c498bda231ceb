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
  "packages/shared/a.ts": "export {};\n",
  "keys.json": answer,
  "key.json": answer,
  "answer.json": answer,
  "openapi.yaml": openapi,
  "bin/xdg-open": "#!/bin/sh\n",
};

/** The commands of a page that begin with `npx scopewright`, without those of a shell's start-up files. */
function commandsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  const found = Array.from(text.matchAll(/npx scopewright [^`\n]*/gu), ([command]) => command.trim());
  return [...new Set(found)].filter((command) => !/~\/|GITHUB_|" rewrites it/u.test(command));
}

function run(command: string): { readonly status: number | null; readonly stderr: string } {
  const env = { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}` };
  return spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8", env });
}

/** What a project has after the first commands of the manuals: made once, because each command begins with it. */
const prepared = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-prepared-"));
afterAll(() => rmSync(prepared, { recursive: true, force: true }));
const stays = new Set(["node_modules", ".git", "package.json", "package-lock.json"]);

function prepare(): void {
  reset("nothing but files");
  writeFileSync(join(folder, "scopes.json"), readFileSync(join(root, "scopes.json"), "utf8"));
  run("npx scopewright generate --catalog scopes.json --out src/generated; npx scopewright generate");
  run("npx scopewright audit src --write src/sendgrid-key.ts; npx scopewright audit src --json > report.json");
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
    run(`${git} && git add scopes.json && git -c user.name=a -c user.email=a@example.com commit -q -m b`);
    run("git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m c");
    expect(pages.flatMap(commandsOf).length).toBeGreaterThan(20);
  });

  it.each([...new Set(pages.flatMap(commandsOf))])("%s", (command) => {
    // `init` and the import of a document begin a catalog; all else works on SendGrid's.
    const begins = /scopewright (?:init|import openapi)/u.test(command);
    reset(begins ? "nothing but files" : "what is prepared");
    const { status, stderr } = run(command);
    expect({ command, isFine: status === 0 || status === 1, stderr }).toMatchObject({ command, isFine: true });
  });
});
