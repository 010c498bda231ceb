import { describe, expect, it } from "vitest";
import { createMatrixProject, install } from "./matrix-project.ts";

const parser = "@typescript-eslint/parser@8.73.0";
const comments = "plugin:@eslint-community/eslint-comments/recommended";

/** Linters that the tests of this repository do not have, each with its defaults or a configuration that people have. */
const linters = {
  "ESLint 8 with plugins for the comments of ESLint": {
    packages: [
      "eslint@8.57.1",
      parser,
      "eslint-plugin-unicorn@56.0.1",
      "@eslint-community/eslint-plugin-eslint-comments@4.8.1",
      "typescript@5.9.3",
    ],
    files: {
      ".eslintrc.json": {
        root: true,
        parser: "@typescript-eslint/parser",
        extends: ["eslint:recommended", "plugin:unicorn/recommended", comments],
        rules: { "max-len": ["error", 80] },
      },
    },
    command: "npx eslint --report-unused-disable-directives --max-warnings 0 --ext .ts generated",
  },
  Biome: {
    packages: ["@biomejs/biome@2.6.8"],
    files: {},
    command: "npx biome check --error-on-warnings generated",
  },
  oxlint: {
    packages: ["oxlint@1.94.0"],
    files: {},
    command: "npx oxlint --deny-warnings generated",
  },
  "knip 6": {
    packages: ["knip@6.44.2", "typescript@5.9.3"],
    files: { "index.ts": 'export { generalKey } from "./generated/index.js";\n' },
    command: "npx knip --include exports,types,nsExports,nsTypes",
  },
};

describe("code that the packed command generates", () => {
  it.each(Object.entries(linters))("passes %s without a setting of its own", (_, { packages, files, command }) => {
    const project = createMatrixProject(files);
    install(project, "./sdk.tgz", "./command.tgz", ...packages);
    project.run("cp node_modules/scopewright-codegen/dist/scopes.json . && npx scopewright generate");
    expect(project.run(`(${command}) 2>&1 && echo passes || true`)).toMatch(/^passes\n$|\npasses\n$/u);
  });
});
