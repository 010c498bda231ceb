import { describe, expect, it } from "vitest";
import { casesOf } from "../../property-runs.ts";
import { compile } from "../compilers.ts";
import { strictest } from "../consumer-project.ts";
import { createProjectWith } from "./client-project.ts";

/** SendGrid's types export a class beside \`export =\`, which TypeScript 7 refuses; the class is there nevertheless. */
const program = `
// @ts-ignore
import defaultClient, { Client } from "@sendgrid/client";
import { generalKey, type RequestClient } from "scopewright";
import { createKey, gate, type RequestClient as Same } from "scopewright/client";
const key = generalKey({ name: "Mailer", scopes: ["mail.send"] });
const clients: readonly RequestClient[] = [defaultClient, new Client()] satisfies readonly Same[];
await createKey(defaultClient, key);
await createKey(new Client(), key);
await gate(defaultClient, key).call("POST /v3/mail/send", { body: {} });
await gate(new Client(), key).call("POST /v3/mail/send", { body: {} });
void clients;
`;

const project = createProjectWith(["@sendgrid/client", "@types/node"], {
  "module.ts": program,
});

describe.each(casesOf(["5.4", "5.9", "6.0", "7.0"], ["7.0"]))("TypeScript %s", (version) => {
  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("takes both exports of @sendgrid/client, module %s", async (module, moduleResolution) => {
    const options = {
      ...strictest,
      skipLibCheck: true,
      esModuleInterop: true,
      types: ["node"],
      module,
      moduleResolution,
    };
    const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    expect(await compile(version, project, ...flags, "module.ts")).toEqual({ exitCode: 0, output: "" });
  });
});
