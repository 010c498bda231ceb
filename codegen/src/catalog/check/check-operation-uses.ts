import { suggestFrom } from "../../text/suggest.ts";
import { quote } from "../../text/show.ts";
import type { Catalog } from "../catalog.ts";
import { withoutParameterNames } from "../operation-id.ts";
import { calledOperations } from "../sdk-operations.ts";
import type { Declarations } from "./declared.ts";
import type { ReportAt } from "./locate.ts";

/** Reports every operation that another one or an SDK names and that is not declared. */
export function checkOperationUses(catalog: Catalog, { operations }: Declarations, report: ReportAt): void {
  checkByParameter(catalog, report);
  if (operations === undefined) return;
  const suggest = suggestFrom(operations);
  const expected = "a declared operation";
  for (const { id, replacedBy } of catalog.operations) {
    const path = ["operations", id, "replacedBy"];
    if (replacedBy === id) report(path, { expected: "another operation", received: "the operation itself" });
    else if (replacedBy !== undefined && replacedBy !== "" && !operations.has(replacedBy)) {
      report(path, { expected, received: quote(replacedBy), suggestion: suggest(replacedBy) });
    }
  }
  const forms = new Set(catalog.operations.map(({ id }) => withoutParameterNames(id)));
  for (const { package: name, calls } of catalog.sdks) {
    for (const { access, operation } of calls) {
      if (operation === undefined || operation === "" || calledOperations(access, operation, forms)) continue;
      report(["sdks", name, access], { expected, received: quote(operation), suggestion: suggest(operation) });
    }
  }
}

/** Where alternatives are listed as well, each value's scope is one of them. */
function checkByParameter({ operations }: Catalog, report: ReportAt): void {
  for (const { id, anyOf = [], byParameter } of operations) {
    for (const { value, scope } of byParameter?.values ?? []) {
      if (scope === "" || anyOf.includes(scope)) continue;
      const path = ["operations", id, "byParameter", byParameter?.parameter ?? "", value];
      report(path, { expected: `a scope of "anyOf"`, received: quote(scope) });
    }
  }
}
