/**
 * Rules for ESLint 9 and 10, in JavaScript and TypeScript: they check strings that are used as scopes, in calls of this
 * package and in requests that create keys. `settings.scopewright.catalog` takes the content of another `scopes.json`.
 */
import { operationTable } from "../generated/operation-table.ts";
import { scopeTable, scopeWarnings } from "../generated/tables.ts";
import { createLintPlugin, type LintPlugin } from "./eslint/create-plugin.ts";

export type { LintConfig, LintPlugin } from "./eslint/create-plugin.ts";
export type { LintRule, SyntaxNode } from "./eslint/types.ts";

/**
 * The plugin for ESLint: its rules, and `configs.recommended`, which turns on all of them.
 *
 * @example
 * const config = [scopewright.configs.recommended];
 * Object.keys(scopewright.rules).includes("unknown-scope"); //=> true
 */
const scopewright: LintPlugin = /* @__PURE__ */ createLintPlugin(
  { scopes: scopeTable, operations: operationTable },
  scopeWarnings,
);

export default scopewright;
