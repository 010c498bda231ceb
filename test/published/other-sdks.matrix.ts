import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { audit } from "../../codegen/src/audit/audit.ts";
import { linesOf, sourcesIn } from "../codegen/audit/marked.ts";
import { parse } from "../codegen/parse.ts";
import { fetchPackage } from "./fetch-package.ts";

/** Published programs that use the SDK of another provider, and the calls in them, read by hand. */
const programs = [
  {
    sdk: "@octokit/rest",
    catalog: "github.json",
    program: ["release-it", "19.0.4", "lib/plugin/github"],
    want: [
      "GitHub.js:107 GET /user",
      "GitHub.js:123 GET /repos/{owner}/{repo}/collaborators/{username}",
      "GitHub.js:202 GET /repos/{owner}/{repo}/releases",
      "GitHub.js:272 POST /repos/{owner}/{repo}/releases",
      "GitHub.js:315 POST /repos/{owner}/{repo}/releases/{release_id}/assets",
      "GitHub.js:397 PATCH /repos/{owner}/{repo}/releases/{release_id}",
      "GitHub.js:436 POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      "GitHub.js:448 GET /repos/{owner}/{repo}/compare/{basehead}",
    ],
  },
  {
    sdk: "@slack/web-api",
    catalog: "slack.json",
    program: ["playwright-slack-report", "1.1.93", "dist"],
    want: [
      "cli.js:121 POST /chat.postMessage",
      "cli.js:136 POST /chat.postMessage",
      "src/SlackReporter.js:127 POST /chat.postMessage",
      "src/SlackReporter.js:144 POST /chat.postMessage",
    ],
  },
  {
    sdk: "figma-js",
    catalog: "figma.json",
    program: ["@figma-export/core", "4.7.0", "dist"],
    want: [
      "lib/_mocks_/download.js:28 GET /v1/files/{file_key}",
      "lib/_mocks_/download.js:30 GET /v1/files/{file_key}/nodes",
      "lib/export-components.js:20 GET /v1/files/{file_key}",
      "lib/export-components.js:28 GET /v1/images/{file_key}",
      "lib/export-styles.js:21 GET /v1/files/{file_key}",
      "lib/export-styles.js:30 GET /v1/files/{file_key}",
      "lib/export-styles.js:30 GET /v1/files/{file_key}/nodes",
    ],
  },
];

describe("the calls of SDKs that only the catalog describes, in published code", () => {
  it.each(programs)("are found: $sdk", ({ catalog: name, program: [package_ = "", version = "", part = ""], want }) => {
    const catalog = parse(readFileSync(new URL(`../fixtures/sdks/${name}`, import.meta.url), "utf8"), name);
    const folder = join(fetchPackage({ package: package_, version }), part);
    const { calls, ...report } = audit({ catalog, folder, files: sourcesIn(folder) });
    expect(linesOf({ ...report, calls, unresolved: [] })).toEqual(want);
  });
});
