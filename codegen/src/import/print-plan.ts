import { quote } from "../catalog/show.ts";
import type { ImportPlan } from "./plan-import.ts";

/** What people are told about an import: a line for each kind of name that there is. */
export function printPlan(file: string, plan: ImportPlan): readonly string[] {
  const { known, fresh, absent, automatic, retired, unknown, secrets } = plan;
  const total = known.length + fresh.length + automatic.length + retired.length + unknown.length;
  const line = (label: string, shown: readonly string[]): readonly string[] =>
    shown.length === 0 ? [] : [`${label} (${shown.length}): ${shown.join(", ")}`];
  return [
    `${file}: ${total} names, ${known.length} of them scopes of the catalog.`,
    ...line(
      "new",
      fresh.map(
        ({ name, keyTypes, group, access }) =>
          `${quote(name)} as ${[...keyTypes, group, access].filter((part) => part !== undefined).join(", ")}`,
      ),
    ),
    ...line("automatic", automatic.map(quote)),
    ...line(
      "retired",
      retired.map(
        ({ name, use }) =>
          `${quote(name)}, ${use.length === 0 ? "nothing replaces it" : `use ${use.map(quote).join(" and ")}`}`,
      ),
    ),
    ...line(
      "unknown",
      unknown.map(
        ({ name, suggestion }) =>
          quote(name) + (suggestion === undefined ? "" : `, did you mean ${quote(suggestion)}?`),
      ),
    ),
    ...line("absent", absent.map(quote)),
    ...(secrets === 0
      ? []
      : [`left out: ${secrets} that look like an API key, not a scope. Do not keep keys in files.`]),
  ];
}
