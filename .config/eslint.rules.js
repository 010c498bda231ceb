import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** The rules of this project's code on top of the given ones. */
export function lintWith(...presets) {
  return defineConfig(
    {
      ignores: [
        "**/*.js",
        "**/*.mjs",
        "**/*.cjs",
        "**/.stryker-tmp",
        "**/dist",
        "**/node_modules",
        "coverage",
        "test/fixtures",
        "test/consumer/types",
        "test/examples",
        "generated",
      ],
    },
    ...presets,
    {
      files: ["**/*.{ts,tsx}"],
      languageOptions: {
        parserOptions: {
          project: ["./tsconfig.json", "./codegen/explorer/tsconfig.json"],
          tsconfigRootDir: `${import.meta.dirname}/..`,
        },
      },
      rules: {
        "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
        "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
        // isolatedDeclarations asks for the annotations that this rule would remove.
        "@typescript-eslint/no-inferrable-types": "off",
      },
    },
    {
      files: ["codegen/src/**/*.ts", "src/**/*.ts"],
      rules: {
        "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
        "@typescript-eslint/max-params": ["error", { max: 4 }],
      },
    },
  );
}
