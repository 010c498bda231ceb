import type { FailureKind } from "./failure-kinds.ts";

/** The options of several verbs that a configuration may set. */
export interface ConfigurableOptions {
  readonly out?: string;
  readonly runtime?: string;
  readonly importExtension?: string;
}

/** The content of `scopewright.json`: values for options that the command line leaves out. Paths are relative to the working folder. */
export interface Configuration extends ConfigurableOptions {
  /** The path of the file, relative to the working folder. */
  readonly file: string;
  /** The folder of the file. */
  readonly home: string;
  readonly catalog?: string;
  /** Files, folders and globs that `audit` and `migrate` leave out. */
  readonly ignores: readonly string[];
  readonly audit: AuditConfiguration;
}

/** The options of `audit` in a configuration. */
export interface AuditConfiguration {
  readonly paths?: readonly string[];
  /** The file of the key, for `--write` and `--check` without a value. */
  readonly key?: string;
  readonly project?: string;
  readonly baseline?: string;
  readonly runtime?: string;
  readonly failOn?: readonly FailureKind[];
  readonly perPackage?: boolean;
  readonly allowUnresolved?: boolean;
}
