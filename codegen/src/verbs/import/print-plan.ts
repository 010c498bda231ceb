import { counted } from "../../text/counted.ts";
import { quote } from "../../text/show.ts";
import type { ImportPlan } from "./plan-import.ts";

/** The most names of a list that are printed: an account's key has few of all scopes. */
const most = 10;

/** Prints the result of an import for people: one line for each kind of name. */
export function printPlan(file: string, plan: ImportPlan): readonly string[] {
  const { known, fresh, absent, automatic, retired, unknown, secrets } = plan;
  const total = known.length + fresh.length + automatic.length + retired.length + unknown.length;
  const line = (label: string, shown: readonly string[], count = shown.length): readonly string[] => {
    const more = count > shown.length ? ` and ${count - shown.length} more, which --json lists` : "";
    return count === 0 ? [] : [`${label} (${count}): ${shown.join(", ")}${more}`];
  };
  return [
    `${file}: ${counted(total, "name")}, ${known.length} of them scopes of the catalog.`,
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
    ...line("absent", absent.slice(0, most).map(quote), absent.length),
    ...(secrets === 0
      ? []
      : [`left out: ${secrets} that look like an API key, not a scope. Do not keep keys in files.`]),
  ];
}
