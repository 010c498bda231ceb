import type { Catalog } from "../catalog.ts";
import type { ReportAt } from "./locate.ts";
import { withoutParameterNames } from "../operation-id.ts";
import { quote } from "../../text/show.ts";

/** Reports every operation that differs from an earlier one only in the names of its parameters. */
export function checkOperations(catalog: Catalog, report: ReportAt): void {
  const firsts = new Map<string, string>();
  for (const { id } of catalog.operations) {
    const form = withoutParameterNames(id);
    const first = firsts.get(form);
    if (first === undefined) firsts.set(form, id);
    else {
      report(
        ["operations", id],
        {
          expected: "each method and path once",
          received: quote(id),
          hint: `It differs from ${quote(first)} only in the names of its parameters.`,
        },
        "key",
      );
    }
  }
}
