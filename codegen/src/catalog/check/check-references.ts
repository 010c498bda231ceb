import type { Catalog } from "../catalog.ts";
import { checkIds } from "./check-ids.ts";
import { checkImplied } from "./check-implied.ts";
import { checkKeyTypes } from "./check-key-types.ts";
import { checkNames } from "./check-names.ts";
import { checkOperationUses } from "./check-operation-uses.ts";
import { checkOperations } from "./check-operations.ts";
import { checkScopeUses } from "./check-scope-uses.ts";
import { findDeclarations } from "./declared.ts";
import type { Report } from "../finding.ts";
import type { JsonNode } from "../json/json-node.ts";
import { locateIn } from "./locate.ts";

/** Reports what is wrong between entries: undeclared names, names declared twice, key types that do not fit, circles. */
export function checkReferences(catalog: Catalog, root: JsonNode, report: Report): void {
  const declared = findDeclarations(catalog, root);
  const reportAt = locateIn(root, report);
  checkNames(catalog, reportAt);
  checkIds(catalog, declared, reportAt);
  checkScopeUses(catalog, declared, reportAt);
  checkKeyTypes(catalog, declared, reportAt);
  checkImplied(catalog, declared, reportAt);
  checkOperations(catalog, reportAt);
  checkOperationUses(catalog, declared, reportAt);
}
