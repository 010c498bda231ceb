import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Compilation, run } from "./compilers.ts";
import { createConsumerProject, writeFiles } from "./consumer-project.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const project = createConsumerProject({});

describe("the tests of types", () => {
  it("fail if one assertion is wrong, at its place and nowhere else", async () => {
    const name = "test/consumer/types/delegate.test-d.ts";
    const right = readFileSync(join(root, name), "utf8");
    const wrong = `${right}\n// This is not so.\nexpectType<KeyRequest<"general", "stats.read">>(child);\n`;
    copyProject({ [name]: wrong });
    const { exitCode, output } = await runTsd(name);
    expect(exitCode).toBe(1);
    expect(output).toContain(`${name}:${wrong.split("\n").length - 1}:`);
    expect(output).toMatch(/^\s*1 error$/mu);
  });
});

/** Makes the package itself of the project, with these tests of types. */
function copyProject(tests: Readonly<Record<string, string>>): void {
  cpSync(join(project, "node_modules", "scopewright"), project, { recursive: true });
  writeFiles(project, { "tsconfig.json": readFileSync(join(root, "tsconfig.json"), "utf8"), ...tests });
  for (const name of ["tsd", "@types"])
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name));
}

function runTsd(files: string): Promise<Compilation> {
  const cli = join(root, "node_modules", "tsd", "dist", "cli.js");
  return run(project, cli, "--typings", "dist/esm/src/index.d.ts", "--files", files);
}
