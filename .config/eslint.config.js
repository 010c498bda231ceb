import tseslint from "typescript-eslint";
import { lintWith } from "./eslint.rules.js";

const misusedPromises = tseslint.plugin.rules["no-misused-promises"];
const floatingPromises = tseslint.plugin.rules["no-floating-promises"];

/**
 * The rules of `npm run check`: those that need no types, and of those that do the ones that find what the compiler does
 * not, at a price. `eslint.strict.config.js` has the others.
 */
export default [
  ...lintWith(tseslint.configs.strict, tseslint.configs.stylistic),
  {
    // Comments that switch off a rule of the others are of use to these.
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: {
      scopewright: {
        rules: {
          "no-floating-promises": { ...floatingPromises, create: besidesAssertions },
          "no-misused-promises": { ...misusedPromises, create: whereAsynchronous },
        },
      },
    },
    rules: {
      "scopewright/no-floating-promises": "error",
      "scopewright/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-array-delete": "error",
      "@typescript-eslint/no-for-in-array": "error",
      "@typescript-eslint/no-implied-eval": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/require-await": "error",
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
    },
  },
];

/** The rule asks for the type of every call; most files have nothing to do with promises. */
function whereAsynchronous(context) {
  return /\b(?:async|await|Promise|PromiseLike)\b/u.test(context.sourceCode.text)
    ? misusedPromises.create(context)
    : {};
}

/** The types of assertions take long, and only those of these names return promises. */
function besidesAssertions(context) {
  const { ExpressionStatement: check, ...others } = floatingPromises.create(context);
  return { ...others, ExpressionStatement: (node) => (isAssertion(node.expression) ? undefined : check(node)) };
}

/** Whether an expression is `expect(…).not.toBe(…)` or the like. */
function isAssertion(node) {
  if (node.type === "CallExpression") return node.callee.name === "expect" || isAssertion(node.callee);
  if (node.type !== "MemberExpression" || node.computed) return false;
  return !/^(?:resolves|rejects|poll|toMatchFileSnapshot)$/u.test(node.property.name) && isAssertion(node.object);
}
