import tseslint from "typescript-eslint";
import { lintWith } from "./eslint.rules.js";

/** Every rule that asks for types, which takes almost twice as long: `npm run lint:strict`, before a release. */
export default [
  ...lintWith(tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked),
  {
    rules: {
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      "@typescript-eslint/no-meaningless-void-operator": "off",
    },
  },
  {
    // The classes of ts-morph extend mixins, and the rule does not see that they are nodes nevertheless.
    files: ["codegen/src/verbs/migrate/**/*.ts", "test/codegen/verbs/migrate/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
];
