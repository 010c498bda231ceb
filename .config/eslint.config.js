import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
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
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
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
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      "@typescript-eslint/no-meaningless-void-operator": "off",
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
  {
    // The classes of ts-morph extend mixins, and the rule does not see that they are nodes nevertheless.
    files: ["codegen/src/verbs/migrate/**/*.ts", "test/codegen/verbs/migrate/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
);
