import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConsumerProject, strictest } from "../consumer-project.ts";
import type { Editor } from "../editor.ts";
import { type EditorVersion, openEditor } from "../open-editor.ts";
import { casesOf } from "../../property-runs.ts";
import { programOf } from "./mistakes.ts";

const project = createConsumerProject({
  "tsconfig.json": { compilerOptions: strictest, include: ["edited.ts"] },
  "edited.ts": "",
});

const readable = [
  ...["GET /v3/scopes", "GET /v3/suppression/blocks", "GET /v3/suppression/blocks/{email}"],
  ...["GET /v3/suppression/bounces", "GET /v3/suppression/bounces/{email}"],
  ...["GET /v3/suppression/invalid_emails", "GET /v3/suppression/invalid_emails/{email}"],
  ...["GET /v3/suppression/spam_reports", "GET /v3/suppression/spam_reports/{email}"],
  ...["GET /v3/suppression/unsubscribes", "GET /v3/templates", "GET /v3/templates/{template_id}"],
];

describe.each(casesOf<EditorVersion>(["5.9", "6.0", "7.0"], ["7.0"]))("completion by TypeScript %s", (version) => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await openEditor(version, project);
  });
  afterAll(() => editor.close());

  it.each([
    ["the operations that the key may call", 'reader.call("|")', readable],
    ["them where options follow", 'reader.call("|", { path: { template_id: "x" } })', readable],
    [
      "the paths without parameters that the key may call",
      'reader.get("|")',
      readable.filter((id) => !id.includes("{")).map((id) => id.slice(4)),
    ],
    ["nothing but scopes for a key that may nothing", 'gate(client, { scopes: [] }).call("|")', ["GET /v3/scopes"]],
    ["nothing of a method that the key may not use", 'reader.delete("|")', []],
  ])("offers %s, and nothing else", async (_, code, names) => {
    expect((await editor.complete(programOf(code))).map((name) => name.replace(/^"(.*)"$/, "$1"))).toEqual(names);
  });

  it("offers the parameters of a path", async () => {
    const offered = await editor.complete(programOf('reader.call("GET /v3/templates/{template_id}", { path: { | } })'));
    expect(offered).toContain("template_id");
  });
});
