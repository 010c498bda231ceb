import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casesOf } from "../property-runs.ts";
import { compile, type CompilerVersion, compilers, inPairs } from "./compilers.ts";
import { createConsumerProject, strictest, writeFiles } from "./consumer-project.ts";

const files = ["correct.ts", "print.ts", "subpaths.ts", "crossing.cts", "crossing.mts"];

/** How a project may resolve modules, and the files that this can resolve. */
const resolutions = {
  nodenext: { options: { module: "nodenext" }, files },
  node16: { options: { module: "node16" }, files },
  bundler: { options: { module: "esnext", moduleResolution: "bundler" }, files: files.slice(0, 3) },
  // Knows no "exports"; other entries than the main one are found by "typesVersions".
  node10: { options: { module: "commonjs", moduleResolution: "node10" }, files: files.slice(0, 3) },
} as const;

const every: readonly Run[] = Object.keys(compilers).flatMap((name) => {
  // The keys of the object that CompilerVersion is the type of.
  const version = name as CompilerVersion;
  const exact = { version, resolution: "nodenext", exact: true } as const;
  const loose = (["nodenext", "node16", "bundler", "node10"] as const).map((resolution) => ({
    version,
    resolution,
    exact: false,
  }));
  return [exact, ...loose].filter(({ resolution }) => resolution !== "node10" || version !== "7.0");
});

/** For each change, the oldest and the newest version, once with each resolution. */
const some = every.filter(({ version, resolution, exact }) =>
  version === "7.0" ? !exact : version === "5.0" && (exact || resolution === "node10"),
);
const runs = casesOf(every, some);
/** The compiler that emits the programs that are run. */
const [emitter = "6.0"] = casesOf<CompilerVersion>(["6.0"], ["7.0"]);

interface Run {
  readonly version: CompilerVersion;
  readonly resolution: keyof typeof resolutions;
  readonly exact: boolean;
}

const sources = Object.fromEntries(
  files.map((name) => [name, readFileSync(new URL(`../fixtures/consumer/${name}`, import.meta.url), "utf8")]),
);
const project = createConsumerProject(sources);

describe("a correct program", () => {
  const compilations = inPairs(runs, async (run) => {
    const name = `${run.version}-${run.resolution}-${String(run.exact)}.json`;
    writeFiles(project, { [name]: { compilerOptions: optionsOf(run), files: resolutions[run.resolution].files } });
    return compile(run.version, project, "-p", name);
  });

  it.each(runs.map((run, index) => ({ ...run, index })))(
    "compiles with TypeScript $version, resolution $resolution, exactOptionalPropertyTypes $exact",
    async ({ index }) => {
      expect((await compilations)[index]).toEqual({ exitCode: 0, output: "" });
    },
  );

  it("does the same as an ES module and as CommonJS", async () => {
    const outputs = ["module", "commonjs"].map(async (type) => {
      writeFiles(project, { [`${type}/package.json`]: { type }, ...emitting(type) });
      expect(await compile(emitter, project, "-p", `${type}/tsconfig.json`)).toEqual({ exitCode: 0, output: "" });
      expect(readFileSync(join(project, type, "correct.js"), "utf8")).toMatch(
        type === "module" ? /from "scopewright"/u : /require\("scopewright"\)/u,
      );
      return run(join(type, "print.js"));
    });
    const [asModule = "", asCommonJs] = await Promise.all(outputs);
    expect(asModule).toBe(asCommonJs);
    expect(JSON.parse(asModule)).toMatchSnapshot();
  });

  it("passes a request from the CommonJS copy of the package to the module copy", async () => {
    const options = { ...strictest, noEmit: false, outDir: "crossed" };
    writeFiles(project, { "crossing.json": { compilerOptions: options, files: ["crossing.mts"] } });
    expect(await compile(emitter, project, "-p", "crossing.json")).toEqual({ exitCode: 0, output: "" });
    expect(JSON.parse(run("crossed/crossing.mjs"))).toEqual([
      { name: "Child", scopes: ["mail.send"] },
      { name: "Parent", scopes: ["alerts.read", "mail.send", "templates.read"] },
      ["stats.read"],
      true,
    ]);
  });
});

function optionsOf({ version, resolution, exact }: Run): object {
  return {
    ...strictest,
    ...resolutions[resolution].options,
    exactOptionalPropertyTypes: exact,
    noUncheckedIndexedAccess: exact,
    ...(version === "6.0" && { ignoreDeprecations: "6.0" }),
  };
}

/** The program once more in a folder whose package.json decides what its modules are. */
function emitting(type: string): Readonly<Record<string, string | object>> {
  const own = ["correct.ts", "print.ts"];
  const compilerOptions = { ...strictest, noEmit: false };
  return {
    [`${type}/tsconfig.json`]: { compilerOptions, files: own },
    ...Object.fromEntries(own.map((name) => [`${type}/${name}`, sources[name] ?? ""])),
  };
}

function run(file: string): string {
  return execFileSync(process.execPath, [file], { cwd: project, encoding: "utf8" });
}
