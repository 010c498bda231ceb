import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { casesOf } from "../../property-runs.ts";
import { compile, type CompilerVersion } from "../compilers.ts";
import { strictest } from "../consumer-project.ts";
import type { AccountOptions } from "../../src/client/stand-in/account.ts";
import { type StandIn, startStandIn } from "../../src/client/stand-in/start.ts";
import { createProjectWith } from "./client-project.ts";

const folder = fileURLToPath(new URL("../../examples", import.meta.url));
const names = readdirSync(folder).toSorted();

const project = createProjectWith(["@sendgrid/client", "@types/node"], {
  ...Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
  "tsconfig.json": {
    compilerOptions: { ...strictest, types: ["node"], skipLibCheck: true, noEmit: false, outDir: "out" },
    files: names,
  },
});

/** The compiler that emits the programs that are run. */
const [emitter = "6.0"] = casesOf<CompilerVersion>(["6.0"], ["7.0"]);
const emitted = compile(emitter, project);

/** How a program ended, and what it said. */
interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (standIn: StandIn, program: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, SENDGRID_API_KEY: standIn.caller.secret, SENDGRID_BASE_URL: standIn.url };
    execFile(process.execPath, [`out/${program}.js`, ...args], { cwd: project, env }, (error, stdout, stderr) => {
      resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr });
    });
  });

const calls = ({ requests }: StandIn): readonly string[] => requests.map(({ method, url }) => `${method} ${url}`);

describe("the examples", () => {
  it("are these", () => {
    expect(names).toEqual(["create-least-privilege-key.ts", "explain-403.ts", "gated-client.ts", "rotate-key.ts"]);
  });

  it.each(casesOf(["5.4", "5.9", "6.0", "7.0"], ["7.0"]))(
    "compile as a user compiles them, TypeScript %s",
    async (version) => {
      const compilation = version === emitter ? emitted : compile(version, project, "--noEmit");
      expect(await compilation).toEqual({ exitCode: 0, output: "" });
    },
  );
});

describe("run against a server", () => {
  const start = (scopes: readonly string[], options?: AccountOptions): Promise<StandIn> =>
    startStandIn(scopes, options);
  const manager = ["api_keys.create", "api_keys.delete", "api_keys.read"];
  const newsletter = ["mail.send", "templates.read", "templates.versions.read"];

  beforeAll(async () => {
    await emitted;
  });

  it("create-least-privilege-key creates a key with exactly what is needed, and never shows its secret", async () => {
    const standIn = await start([...manager, ...newsletter, "templates.versions.activate.read"]);
    const { exitCode, stdout, stderr } = await run(standIn, "create-least-privilege-key");
    const [, created] = [...standIn.account.keys.values()];
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toBe(
      `"Newsletter job" may ${created?.scopes.join(", ") ?? ""}. Its secret is in newsletter.key.\n{ secret: [secret] }\n`,
    );
    expect(created?.scopes).toEqual([
      "mail.send",
      "templates.read",
      "templates.versions.activate.read",
      "templates.versions.read",
    ]);
    expect(readFileSync(join(project, "newsletter.key"), "utf8")).toBe(created?.secret);
  });

  it("create-least-privilege-key names what the caller lacks, before any key exists", async () => {
    const standIn = await start([...manager, "mail.send"]);
    const { exitCode, stderr } = await run(standIn, "create-least-privilege-key");
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'ScopeError: createKey: request.scopes[1]: expected a scope that the calling key has, as a key can only hand on its own but received "templates.read".',
    );
    expect(stderr).not.toContain(standIn.caller.secret);
    expect(calls(standIn)).toEqual(["GET /v3/scopes"]);
  });

  it("create-least-privilege-key deletes a key that got less than it asked for", async () => {
    const standIn = await start([...manager, ...newsletter, "templates.versions.activate.read"], {
      drops: ["mail.send"],
    });
    const { exitCode, stderr } = await run(standIn, "create-least-privilege-key");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Error: SendGrid dropped mail.send: the key was deleted again.");
    expect(standIn.account.keys.size).toBe(1);
  });

  it("rotate-key replaces a key by one with the same scopes", async () => {
    const standIn = await start([...manager, "mail.send", "stats.read"]);
    const old = standIn.account.add("Mailer", ["mail.send", "stats.read"]);
    const ran = await run(standIn, "rotate-key", old.id);
    expect(ran).toEqual({
      exitCode: 0,
      stdout:
        '"Mailer" has 2 scopes, and 2 automatic ones.\nA new key may mail.send, stats.read, and the old one is gone.\n',
      stderr: "",
    });
    const [, renewed, ...more] = [...standIn.account.keys.values()];
    expect([renewed?.name, renewed?.scopes, more]).toEqual(["Mailer", ["mail.send", "stats.read"], []]);
    expect(renewed?.id).not.toBe(old.id);
    expect(readFileSync(join(project, "rotated.key"), "utf8")).toBe(renewed?.secret);
  });

  it("rotate-key keeps the old key where the new one got less", async () => {
    const standIn = await start([...manager, "mail.send", "stats.read"], { drops: ["stats.read"] });
    const old = standIn.account.add("Mailer", ["mail.send", "stats.read"]);
    const { exitCode, stderr } = await run(standIn, "rotate-key", old.id);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("The new key lacks stats.read: it was deleted again, and the old one still works.");
    expect([...standIn.account.keys.keys()]).toEqual([standIn.caller.id, old.id]);
  });

  it("rotate-key leaves a key alone if the catalog lacks one of its scopes", async () => {
    const standIn = await start([...manager, "mail.send"]);
    const old = standIn.account.add("Mailer", ["mail.send", "brand.new"]);
    const { exitCode, stderr } = await run(standIn, "rotate-key", old.id);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("The catalog cannot ask for brand.new: nothing was done.");
    expect([...standIn.account.keys.keys()]).toEqual([standIn.caller.id, old.id]);
  });

  it("explain-403 reports what the call needs and what the key lacks", async () => {
    const standIn = await start(["stats.read"]);
    expect(await run(standIn, "explain-403")).toEqual({
      exitCode: 0,
      stdout: [
        "SendGrid says: access forbidden",
        "GET /v3/alerts needs what the key lacks: alerts.read (documented)",
        "It comes with groups.alerts.read or presets.alerts.read.",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  it("gated-client sends what its key may call, and refuses the rest unsent", async () => {
    const standIn = await start(["templates.read", "stats.read"]);
    const needs =
      "expected an operation that the key may call but received " +
      `"DELETE /v3/templates/{template_id}". DELETE /v3/templates/{template_id} needs scope 'templates.delete' (documented). ` +
      "The key lacks 'templates.delete'. It is in groups.templates.full and presets.templates.full.";
    expect(await run(standIn, "gated-client")).toEqual({
      exitCode: 0,
      stdout: [
        "{",
        "  operation: 'GET /v3/templates/{template_id}',",
        "  parameters: { template_id: 'd-42' },",
        "  url: '/v3/templates/d-42'",
        "}",
        "200",
        `gate.call: ${needs}`,
        `gate.delete: ${needs}`,
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(calls(standIn)).toEqual(["GET /v3/templates/d-42", "GET /v3/templates/d-42", "GET /v3/scopes"]);
  });
});
