import type { Catalog } from "../../catalog/catalog.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { PackageShare, ReportedCall } from "./report.ts";
import { keysFor } from "../../operations/least-keys.ts";

/** A package, and the calls that it runs. */
export interface PackageCalls {
  readonly name: string;
  /** Relative to the working folder. */
  readonly folder: string;
  readonly runs: (call: ReportedCall) => boolean;
}

/** Returns what each package needs that runs a call, sorted by folder. */
export function shareByPackage(
  calls: readonly ReportedCall[],
  packages: readonly PackageCalls[],
  catalog: Catalog,
): readonly PackageShare[] {
  return packages
    .flatMap(({ name, folder, runs }): PackageShare[] => {
      const own = calls.filter(runs);
      if (own.length === 0) return [];
      const scopes = [...new Set(own.flatMap((call) => call.scopes))].sort(byCodeUnit);
      const [key, ...more] = keysFor(catalog, scopes);
      return [{ name, folder, keyType: key && more.length === 0 ? key.keyType : null, scopes, calls: own }];
    })
    .sort((a, b) => byCodeUnit(a.folder, b.folder));
}
