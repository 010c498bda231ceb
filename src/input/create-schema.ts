import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { StandardSchemaV1 } from "./standard-schema.ts";
import { printIssue } from "../errors/print-issue.ts";

/** What a check makes of a value. */
export type Checked<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly ScopeIssue[] };

/**
 * A Standard Schema from a check.
 *
 * @internal
 */
export function createSchema<Output>(check: (value: unknown) => Checked<Output>): StandardSchemaV1<unknown, Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "scopewright",
      validate: (value) => {
        const checked = check(value);
        if (!checked.issues) return { value: checked.value };
        return { issues: checked.issues.map((issue) => ({ message: printIssue(issue), path: issue.path })) };
      },
    },
  };
}
