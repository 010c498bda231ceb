import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { probeCommand } from "../../../../../codegen/src/verbs/import/probe/run.ts";
import { type Ran, runCli } from "../../../run-cli.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { base, textOf } from "../../catalogs.ts";

const catalog = textOf({
  automatic: { "2fa_required": {} },
  operations: {
    "GET /known": { allOf: ["mail.read"], evidence: "documented" },
    "GET /open": { evidence: "unknown", note: "No source names it." },
    "GET /free": { evidence: "unknown" },
  },
});
const date = "2026-03-01";

describe(probeCommand.name, () => {
  const home = process.cwd();
  beforeEach(async () => {
    process.chdir(await temporaryFolder());
    await writeFile("scopes.json", catalog);
  });
  afterEach(() => process.chdir(home));

  const probe = async (answers: unknown, ...args: readonly string[]): Promise<Ran> => {
    await writeFile("answers.json", typeof answers === "string" ? answers : JSON.stringify(answers));
    return runCli("import", "--probe", "answers.json", ...args);
  };

  it("records the scope that every key with success has and no refused key has, with its day", async () => {
    const scopes = ["mail.read", "mail.send", "2fa_required", "unheard.of"];
    const answers = [
      { operation: "GET /open", scopes, status: 200, date, note: "Read alone is enough." },
      { operation: "GET /open", scopes: ["mail.send"], status: 403, date },
      { operation: "GET /free", scopes: ["2fa_required"], status: 204, date },
    ];
    expect((await probe(answers)).exitCode).toBe(1);
    expect(await readFile("scopes.json", "utf8")).toBe(catalog);
    const ran = await probe(answers, "--write");
    expect(ran).toMatchObject({
      exitCode: 0,
      stdout:
        "GET /free: any valid key may call it (observed on 2026-03-01).\n" +
        'GET /open: needs "mail.read" (observed on 2026-03-01).\n' +
        'scopes.json: recorded 2. Run "npx scopewright generate".\n',
    });
    const written = JSON.parse(await readFile("scopes.json", "utf8")) as { readonly operations: object };
    expect(written.operations).toMatchObject({
      "GET /open": { allOf: ["mail.read"], evidence: "observed", observed: date, note: "Read alone is enough." },
      "GET /free": { allOf: [], evidence: "observed", observed: date },
    });
    expect((await runCli("explain", "GET /open")).stdout).toContain(
      "needs scope 'mail.read' (observed on 2026-03-01).",
    );
  });

  it("records nothing that several scopes could explain, and compares with what is known", async () => {
    const answers = [
      { operation: "GET /open", scopes: ["mail.read", "mail.send"], status: 200, date },
      { operation: "GET /free", scopes: ["mail.read"], status: 403, date },
      { operation: "GET /known", scopes: ["mail.send"], status: 200, date },
      { operation: "GET /none", scopes: [], status: 200, date },
    ];
    expect((await probe(answers, "--write")).stdout).toBe(
      "GET /free: not settled. Add a call that succeeded.\n" +
        "GET /known: not as the catalog says. Compare with \"npx scopewright explain 'GET /known'\", and change the entry by hand.\n" +
        'GET /none: the catalog has no such operation. Add it to "operations" with evidence "unknown" first.\n' +
        "GET /open: not settled: mail.read or mail.send. Add a call with a key that has only one of them.\n",
    );
    expect((await probe([{ operation: "GET /known", scopes: ["mail.read"], status: 200, date }])).exitCode).toBe(0);
  });

  it("reports every problem of a file", async () => {
    const bad = [7, { operation: "open", scopes: "mail.read", status: 99, date: "today" }];
    expect(await probe(bad)).toMatchObject({
      exitCode: 2,
      stderr:
        "answers.json: [0]: expected a call but received 7.\n" +
        'answers.json: [1].operation: expected an operation but received "open".\n' +
        'answers.json: [1].scopes: expected a list of the key\'s scopes but received "mail.read".\n' +
        "answers.json: [1].status: expected an HTTP status but received 99.\n" +
        'answers.json: [1].date: expected a day as YYYY-MM-DD but received "today".\n',
    });
    for (const answers of ["{", "{}", "[]"]) expect((await probe(answers)).exitCode).toBe(2);
    expect((await probe([], "scopes.json")).stderr).toContain("expected --probe alone but received another file");
    expect((await runCli("import")).stderr).toContain("import: expected a file but received nothing");
    expect(base.scopes).toBeDefined();
  });
});
