import { readdirSync, readFileSync } from "node:fs";

/** What a person found by reading a published package. */
export interface Facts {
  readonly package: string;
  readonly version: string;
  /** The paths in the package that are audited. */
  readonly paths: readonly string[];
  /** The operations that its code can call, with the places of the calls. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
  /** Operations that a reader may or may not count: documentation, or code that nothing reaches. */
  readonly optional?: readonly string[];
  /** Files with a call that no analysis can resolve: its users choose the URL. */
  readonly dynamic?: readonly string[];
  /** Whether every change is checked against this package. */
  readonly checked?: boolean;
  /** Why an operation is missed. */
  readonly missed?: Readonly<Record<string, string>>;
}

const folder = new URL("facts/", import.meta.url);

/** Reads the facts of all packages, sorted by name. */
export function readFacts(): readonly Facts[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Facts);
}
