import type { ConfigurableOptions } from "../../cli/configuration/configuration.ts";
import type { FailureKind } from "../../cli/configuration/failure-kinds.ts";

/** The options of `audit`. */
export interface AuditCommandOptions {
  readonly catalog: string;
  readonly project?: string;
  readonly failOn?: readonly FailureKind[];
  readonly allowUnresolved?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly write?: string;
  readonly check?: string;
  readonly perPackage?: boolean;
  readonly granted?: string;
  readonly runtime?: string;
  /** How the configuration has the code of the catalog generated. */
  readonly generation: ConfigurableOptions;
  /** The command line, for advice. */
  readonly repeats: Repeated;
  readonly link?: boolean;
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly markdown?: boolean;
  readonly github?: boolean;
}

/** The options of the command line: a file may be left to the configuration. */
export type GivenOptions = Omit<AuditCommandOptions, "write" | "check" | "repeats" | "catalog" | "generation"> & {
  readonly catalog?: string;
  readonly config?: string;
  readonly write?: string | true;
  readonly check?: string | true;
};

/** The part of a command line that another run repeats. The configuration adds the rest again. */
export interface Repeated {
  readonly paths: readonly string[];
  readonly options: Omit<GivenOptions, "write" | "check">;
  /** The key file of the configuration, which need not be named. */
  readonly key?: string;
  /** The root of the project, where the header of a key file is read. */
  readonly home: string;
  /** The paths and the catalog that only the working folder decides, so that a command for another folder names them. */
  readonly implied: { readonly paths: readonly string[]; readonly catalog?: string };
}
