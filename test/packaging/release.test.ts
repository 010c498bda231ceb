import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { releaseProblems, type ReleaseFiles } from "../../.config/publish/release-problems.ts";
import { shortenSections } from "../../.config/reference/shorten-sections.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, "../..", name), "utf8");
const files: ReleaseFiles = {
  ...{ sdk: read("package.json"), codegen: read("codegen/package.json") },
  ...{ lock: read("package-lock.json"), changelog: read(".github/CHANGELOG.md") },
};

describe(releaseProblems, () => {
  it("finds nothing wrong with this repository", () => {
    expect(releaseProblems(files)).toEqual([]);
  });

  it("reports every version that differs, and a changelog without the version", () => {
    const sdk = JSON.stringify({ ...(JSON.parse(files.sdk) as object), version: "9.9.9" });
    const problems = releaseProblems({ ...files, sdk });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(
      expect.arrayContaining(["codegen/package.json", "package-lock.json", ".github/CHANGELOG.md"]),
    );
  });
});

describe(shortenSections, () => {
  it("leaves out the members of an interface with hundreds, and nothing else", () => {
    const short = "### A\n\nAbout.\n\n#### x\n\n";
    const long = `### B\n\nAbout.\n\n${"#### y\n\n".repeat(300)}`;
    expect(shortenSections(`# page\n\n${short}${long}### C\n`)).toBe(
      `# page\n\n${short}### B\n\nAbout.\n\nThe declaration of the type lists its members.\n\n***\n\n### C\n`,
    );
  });
});
