import type { Catalog } from "../catalog.ts";
import type { ReportAt } from "./locate.ts";
import { quote } from "../../text/show.ts";

/** Reports every name that is more than one of: scope, automatic scope, retired name. */
export function checkNames(catalog: Catalog, report: ReportAt): void {
  const scopes = new Set(catalog.scopes.map(({ name }) => name));
  const automatic = new Set(catalog.automatic.map(({ name }) => name));
  const refuse = (section: string, name: string, other: string): void =>
    report(
      [section, name],
      {
        expected: `a name that is not also in "${other}"`,
        received: quote(name),
        hint: `Remove it from "${section}" or from "${other}".`,
      },
      "key",
    );

  for (const { name } of catalog.automatic) if (scopes.has(name)) refuse("automatic", name, "scopes");
  for (const { name } of catalog.retired) {
    if (scopes.has(name)) refuse("retired", name, "scopes");
    if (automatic.has(name)) refuse("retired", name, "automatic");
  }
}
