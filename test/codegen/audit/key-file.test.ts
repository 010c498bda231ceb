import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { printKey } from "../../../codegen/src/audit/result/key-file/print-key-file.ts";
import { compile, messagesOf } from "../compile.ts";
import { runCli } from "../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, small, write } from "./workspace.ts";

const uses = `import { gate, type RequestClient } from "../../../src/client.ts";
import { sendgridKey } from "./sendgrid-key.ts";
declare const client: RequestClient;
const gated = gate(client, sendgridKey);
`;

describe(printKey.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  async function errorsIn(code: string): Promise<readonly string[]> {
    await write(small);
    const written = ["--write", "src/sendgrid-key.ts", "--runtime", "../../../src/index.ts"];
    await runCli("audit", "src", "--catalog", catalog, ...written);
    const { semanticErrorsOf } = compile([
      { name: "sendgrid-key.ts", text: await readFile("src/sendgrid-key.ts", "utf8") },
      { name: "use.ts", text: uses + code },
    ]);
    return [...messagesOf(semanticErrorsOf("sendgrid-key.ts")), ...messagesOf(semanticErrorsOf("use.ts"))];
  }

  it("writes a constant that compiles, and that the gate lets make the calls that were found", async () => {
    expect(
      await errorsIn('gated.call("POST /v3/mail/send", { body: {} });\ngated.call("GET /v3/templates");\n'),
    ).toEqual([]);
  });

  it("writes a constant with which the gate refuses what the code did not call", async () => {
    expect(await errorsIn('gated.call("POST /v3/templates", { body: {} });\n')).toEqual([
      `use.ts:5 Argument of type '"POST /v3/templates"' is not assignable to parameter of type '"POST /v3/templates needs scope 'templates.create'"'.`,
    ]);
  });
});
