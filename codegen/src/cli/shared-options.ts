import { Option, type Command } from "commander";
import type { GenerationOptions } from "../generation/generation-options.ts";
import type { ConfigurableOptions } from "./configuration/configuration.ts";
import { repeatCommand, repeatInHeader } from "./repeat-command.ts";
import type { Call } from "./verb.ts";

/** The options of `generate`, `check` and `watch`, as the command line and the configuration give them. */
export type GivenGenerationOptions = Pick<GenerationOptions, "out" | "runtime" | "importExtension">;

/** The options that a configuration may set for `generate`, `check` and `watch`. */
export const generationKeys: readonly (keyof ConfigurableOptions)[] = ["out", "runtime", "importExtension"];

/** Adds the options of `generate`, `check` and `watch`. */
export function addGenerationOptions(command: Command): void {
  command
    .option("--out <folder>", "the folder of the generated files", "generated")
    .option("--runtime <module>", "the module to import the factories from", "scopewright/core")
    .addOption(
      new Option("--import-extension <extension>", "the extension in imports between generated files")
        .choices([".js", ".ts", "none"])
        .default(".js"),
    );
}

/** Returns the options as the generator takes them. */
export function toGenerationOptions(call: Call<GivenGenerationOptions>): GenerationOptions {
  const { out, runtime, importExtension } = call.options;
  const given = { catalog: call.ownCatalog, out, runtime, importExtension };
  return {
    ...given,
    importExtension: importExtension === "none" ? "" : importExtension,
    command: repeatInHeader(given, call.configuration),
    advice: repeatCommand(given, call.configuration, process.cwd()),
  };
}
