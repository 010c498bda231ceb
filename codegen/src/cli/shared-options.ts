import { Option, type Command } from "commander";
import type { GenerationOptions } from "../generation/generation-options.ts";

/** `--catalog <file>` */
export function catalogOption(): Option {
  return new Option("--catalog <file>", "the catalog").default("scopes.json");
}

/** What `generate`, `check` and `watch` take. */
export function addGenerationOptions(command: Command): Command {
  return command
    .addOption(catalogOption())
    .option("--out <folder>", "the folder of the generated files", "generated")
    .option("--runtime <module>", "the module to import the factories from", "scopewright/core")
    .addOption(
      new Option("--import-extension <extension>", "the extension in imports between generated files")
        .choices([".js", ".ts", "none"])
        .default(".js"),
    );
}

/** The options as commands take them. */
export function toGenerationOptions({ catalog, out, runtime, importExtension }: GenerationOptions): GenerationOptions {
  return { catalog, out, runtime, importExtension: importExtension === "none" ? "" : importExtension };
}
