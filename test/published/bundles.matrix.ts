import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Report } from "../../codegen/src/audit/result/report.ts";
import { runOnce } from "../bench/measure.ts";
import { checkBuild } from "../consumer/packed-sdk.ts";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { fetchPackage } from "./fetch-package.ts";

/** Bundles of a tenth to nine megabytes: a page, a compiler, a chart, tools with HTTP clients inside. */
const bundles = [
  ["react-dom", "18.3.1", "umd/react-dom.production.min.js"],
  ["@babel/standalone", "7.26.0", "babel.js"],
  ["plotly.js-dist-min", "2.35.2", "plotly.min.js"],
  ["typescript", "5.9.3", "lib/typescript.js"],
  ["playwright-core", "1.65.1", "lib/coreBundle.js"],
  ["playwright-core", "1.65.1", "lib/utilsBundle.js"],
  ["vite", "8.3.8", "dist/node/chunks/node.js"],
] as const;

const call = '\nvar sg = require("@sendgrid/client"); sg.request({ method: "GET", url: "/v3/templates" });\n';
const root = new URL("../..", import.meta.url).pathname;
const main = join(root, "codegen/dist/codegen/src/main.js");

/** A program that parses and binds a file with the compiler, and does nothing else. */
const reading = (file: string): string =>
  `require("typescript").createProgram([${JSON.stringify(file)}], { allowJs: true, noLib: true }).getTypeChecker()`;

it.each(bundles)(
  "finds the one call in %s %s, %s, within three times the time and one and a half times the memory of reading it",
  async (...bundle) => {
    checkBuild(["codegen/src"], ["codegen/dist/codegen"]);
    const [name, version, path] = bundle;
    const folder = await temporaryFolder();
    const file = join(folder, "bundle.js");
    writeFileSync(file, readFileSync(join(fetchPackage({ package: name, version }), path), "utf8") + call);
    const read = runOnce({ args: ["-e", reading(file)], cwd: root });
    const audited = runOnce({ args: [main, "audit", "bundle.js", "--json"], cwd: folder });
    const { calls, unresolved } = JSON.parse(audited.stdout) as Report;
    expect(calls.map(({ operation }) => operation)).toEqual(["GET /v3/templates"]);
    expect(unresolved).toEqual([]);
    expect(audited.processorSeconds).toBeLessThan(3 * read.processorSeconds);
    expect(audited.peakMegabytes).toBeLessThan(1.5 * read.peakMegabytes);
  },
);
