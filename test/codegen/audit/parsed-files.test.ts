import { relative } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { folderWith } from "./folder-with.ts";

const parsed: string[] = [];

// Tests share their modules, so this file loads its own, and leaves none of them to others.
vi.resetModules();
vi.doMock(import("../../../codegen/src/audit/sources/loader.ts"), async (original) => {
  const { createLoader } = await original();
  return {
    createLoader: (resolve) => {
      const loader = createLoader(resolve);
      return {
        ...loader,
        load: (path, text) => {
          parsed.push(path);
          return loader.load(path, text);
        },
      };
    },
  };
});
const { auditIn, linesOf } = await import("./marked.ts");

afterAll(() => {
  vi.doUnmock("../../../codegen/src/audit/sources/loader.ts");
  vi.resetModules();
});

const noise = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`src/noise${index}.ts`, `export const n${index} = fetch("/templates");\n`]),
);

async function parsedIn(
  files: Readonly<Record<string, string>>,
): Promise<readonly [readonly string[], readonly string[]]> {
  const folder = await folderWith(files);
  const lines = linesOf(auditIn(folder));
  return [parsed.map((file) => relative(folder, file)), lines];
}

describe("audit, what it parses", () => {
  beforeEach(() => void parsed.splice(0));

  it("parses nothing of a project without a trace of the provider", async () => {
    expect(await parsedIn(noise)).toEqual([[], []]);
  });

  it("parses each file once: files with a trace, files whose values they need, and files that import their wrappers", async () => {
    const files = {
      ...noise,
      "src/api.ts":
        'import { version } from "./version";\nimport { unused } from "./unused";\nexport const api = (path: string) => fetch(`https://api.sendgrid.com/${version}${path}`);\n',
      "src/version.ts": 'export const version = "v3";\n',
      "src/unused.ts": "export const unused = 1;\n",
      "src/use.ts": 'import { api } from "./api";\nimport { size } from "./size";\napi("/alerts");\nvoid size;\n',
      "src/size.ts": "export const size = 1;\n",
      "src/above.ts": 'import "./use";\n',
    };
    expect(await parsedIn(files)).toEqual([
      ["src/api.ts", "src/version.ts", "src/use.ts"],
      ["src/use.ts:3 GET /v3/alerts"],
    ]);
  });

  it("parses no importer of a file that only calls the provider itself", async () => {
    const files = {
      ...noise,
      "src/mail.ts": 'import mail from "@sendgrid/mail";\nexport const welcome = (to: string) => mail.send({ to });\n',
      "src/use.ts": 'import { welcome } from "./mail";\nwelcome("a@example.com");\n',
    };
    expect(await parsedIn(files)).toEqual([["src/mail.ts"], ["src/mail.ts:2 POST /v3/mail/send"]]);
  });

  it("ends if files export everything from each other", async () => {
    const folder = await folderWith({
      "a.ts": `export * from "./b";\nexport const root = "https://api.sendgrid.com/v3";\n`,
      "b.ts": `export * from "./a";\n`,
      "use.ts": `import { root } from "./b";\nfetch(root + "/alerts");\n`,
    });
    expect(linesOf(auditIn(folder))).toEqual(["use.ts:2 GET /v3/alerts"]);
  });

  it("follows a URL into the default export of a helper that sends it", async () => {
    const folder = await folderWith({
      "send.js": `"use strict";\nexports["default"] = _default;\nvar _fetch = _interopRequireDefault(require("node-fetch"));\nfunction _default(url, options) {\n  return (0, _fetch["default"])(url, options);\n}\n`,
      "mail.js": `"use strict";\nvar _send = _interopRequireDefault(require("./send"));\n(0, _send["default"])("https://api.sendgrid.com/v3/mail/send", { method: "POST" });\n`,
    });
    expect(linesOf(auditIn(folder))).toEqual(["mail.js:3 POST /v3/mail/send"]);
  });
});
