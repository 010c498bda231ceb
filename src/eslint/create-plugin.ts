import { catalogOfFile, catalogOfTables, type LintCatalog } from "./lint-catalog.ts";
import { createNoDuplicateScope } from "./rules/no-duplicate-scope.ts";
import { createNoEscalatingScope } from "./rules/no-escalating-scope.ts";
import { createNoLegacyOperation } from "./rules/no-legacy-operation.ts";
import { createNoLegacyScope } from "./rules/no-legacy-scope.ts";
import { createNoMixedKeyTypes } from "./rules/no-mixed-key-types.ts";
import { createNoRetiredScope } from "./rules/no-retired-scope.ts";
import { createRequireScopes } from "./rules/require-scopes.ts";
import { createUnknownScope } from "./rules/unknown-scope.ts";
import type { CatalogTables, ScopeWarnings } from "../scopes/tables.ts";
import type { CatalogOf } from "./create-rule.ts";
import type { LintRule } from "./types.ts";

/** A configuration for ESLint's `eslint.config.js`. */
export interface LintConfig {
  readonly name: string;
  readonly plugins: Record<string, LintPlugin>;
  readonly rules: Record<string, "error" | "warn">;
}

/** A plugin for ESLint 9 and 10: the rules, and a configuration that turns on all of them. */
export interface LintPlugin {
  readonly meta: { readonly name: string; readonly namespace: string };
  readonly rules: Record<string, LintRule>;
  readonly configs: { readonly recommended: LintConfig };
}

/** Creates the plugin over the tables of a catalog, which `settings.scopewright.catalog` replaces. */
export function createLintPlugin(
  tables: Pick<CatalogTables, "scopes" | "operations">,
  warnings: ScopeWarnings,
): LintPlugin {
  const catalogOf = createCatalogOf(() => catalogOfTables(tables, warnings));
  const rules: LintPlugin["rules"] = {
    "unknown-scope": createUnknownScope(catalogOf),
    "no-retired-scope": createNoRetiredScope(catalogOf),
    "no-legacy-scope": createNoLegacyScope(catalogOf),
    "no-legacy-operation": createNoLegacyOperation(catalogOf),
    "no-mixed-key-types": createNoMixedKeyTypes(catalogOf),
    "no-duplicate-scope": createNoDuplicateScope(catalogOf),
    "no-escalating-scope": createNoEscalatingScope(catalogOf),
    "require-scopes": createRequireScopes(catalogOf),
  };
  const meta = { name: "scopewright", namespace: "scopewright" };
  const severities = Object.entries(rules).map(([name, rule]) => [
    `scopewright/${name}`,
    rule.meta.type === "problem" ? ("error" as const) : ("warn" as const),
  ]);
  const recommended: LintConfig = {
    ...{ name: "scopewright/recommended", rules: Object.fromEntries(severities) as LintConfig["rules"] },
    get plugins() {
      return { scopewright: plugin };
    },
  };
  const plugin: LintPlugin = { meta, rules, configs: { recommended } };
  return plugin;
}

/** Reads the catalog of the settings once for each object; without one, the tables of the SDK count. */
function createCatalogOf(usual: () => LintCatalog): CatalogOf {
  let tables: LintCatalog | undefined;
  const files = new WeakMap<object, LintCatalog>();
  return ({ settings }) => {
    const own = settings["scopewright"];
    const content: unknown = typeof own === "object" && own !== null && "catalog" in own ? own.catalog : undefined;
    if (content === undefined) return (tables ??= usual());
    const known = typeof content === "object" && content !== null ? files.get(content) : undefined;
    const catalog = known ?? catalogOfFile(content);
    if (typeof content === "object" && content !== null) files.set(content, catalog);
    return catalog;
  };
}
