import type { Catalog } from "../../catalog/catalog.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { PackageShare, ReportedCall } from "./report.ts";
import { keysFor } from "../../operations/least-keys.ts";

/** A package, and the files that it runs: its own, and those of other packages that they import. */
export interface PackageFiles {
  readonly name: string;
  /** Relative to the working folder. */
  readonly folder: string;
  /** Relative to the working folder. */
  readonly files: ReadonlySet<string>;
}

/** Returns what each package needs that runs a call, sorted by folder. */
export function shareByPackage(
  calls: readonly ReportedCall[],
  packages: readonly PackageFiles[],
  catalog: Catalog,
): readonly PackageShare[] {
  return packages
    .flatMap(({ name, folder, files }): PackageShare[] => {
      const own = calls.filter(({ file }) => files.has(file));
      if (own.length === 0) return [];
      const scopes = [...new Set(own.flatMap((call) => call.scopes))].sort(byCodeUnit);
      const [key, ...more] = keysFor(catalog, scopes);
      return [{ name, folder, keyType: key && more.length === 0 ? key.keyType : null, scopes, calls: own }];
    })
    .sort((a, b) => byCodeUnit(a.folder, b.folder));
}
