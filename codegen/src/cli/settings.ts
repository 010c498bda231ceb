import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { orIoError } from "../files/command-error.ts";
import type { ConfigurableOptions, Configuration } from "./configuration/configuration.ts";
import { configurationName, findConfiguration } from "./configuration/find-configuration.ts";
import { nearMisses } from "./configuration/near-miss.ts";
import { visible } from "../text/show.ts";
import { findBundledCatalog, usualCatalog } from "./find-catalog.ts";
import type { Output } from "./output.ts";

/** The catalog and the configuration of one call. */
export interface Settings {
  /** The user's own catalog, which need not exist: the one of `--catalog`, of the configuration, or `scopes.json`. */
  readonly ownCatalog: string;
  /** Returns the catalog to read: the user's own, or else SendGrid's, and says so. */
  readonly readableCatalog: () => string;
  readonly configuration?: Configuration;
}

/**
 * Returns the configuration that `--config` names, or the nearest one of a folder; notes a file of the folder that looks
 * like one and is not read. Its reader is loaded only if there is one.
 */
export async function loadConfiguration(
  named: string | undefined,
  { folder, note }: { readonly folder?: string; readonly note?: (line: string) => void } = {},
): Promise<Configuration | undefined> {
  const here = await orIoError("the working folder", () => process.cwd());
  const file = named === undefined ? findConfiguration(folder ?? here) : resolve(here, named);
  if (file === undefined) {
    for (const name of note === undefined ? [] : nearMisses(folder ?? here))
      note?.(`${visible(name)}: is not read. A configuration is JSON and is called ${configurationName}: rename it.`);
    return undefined;
  }
  const { readConfiguration } = await import("./configuration/read-configuration.ts");
  return readConfiguration(file, here);
}

/** Returns the settings of a call, with the catalog that a flag names or the configuration. */
export function settle(
  flag: string | undefined,
  configuration: Configuration | undefined,
  output: Pick<Output, "note">,
): Settings {
  const named = flag ?? configuration?.catalog;
  const ownCatalog = named ?? usualCatalog;
  return {
    ownCatalog,
    ...(configuration && { configuration }),
    readableCatalog: () => {
      if (named !== undefined || existsSync(ownCatalog)) return ownCatalog;
      output.note(`${usualCatalog}: no such file here, so SendGrid's catalog is used, which comes with the command.`);
      return findBundledCatalog(process.cwd());
    },
  };
}

/** Sets the options that the command line leaves out and the configuration has. */
export function applyConfiguration(
  command: Command,
  keys: readonly (keyof ConfigurableOptions)[],
  configuration: Configuration | undefined,
): void {
  for (const key of keys) {
    const value = configuration?.[key];
    if (value !== undefined && command.getOptionValueSource(key) !== "cli")
      command.setOptionValueWithSource(key, value, "config");
  }
}
