import { dirname, resolve } from "node:path";
import { pathFrom } from "../files/path-from.ts";
import { projectAbove } from "../files/find/project-above.ts";
import type { GenerationOptions } from "../generation/generation-options.ts";
import { commandWords } from "../text/command-words.ts";
import type { Configuration } from "./configuration/configuration.ts";
import { configurationName, findConfiguration } from "./configuration/find-configuration.ts";
import { usualCatalog } from "./find-catalog.ts";

/** The options that the generated files depend on, as the command line gives them. */
type Given = Partial<Pick<GenerationOptions, "catalog" | "out" | "runtime" | "importExtension">>;

/**
 * Returns the command that generates the same files again, for a person in a folder: with the options that neither the
 * configuration nor a default gives.
 */
export function repeatCommand(
  { catalog = usualCatalog, out, runtime, importExtension }: Given,
  configuration: Configuration | undefined,
  folder: string,
): string {
  const path = (flag: string, value: string | undefined, configured: string | undefined, usual: string): Words =>
    value === undefined || resolve(value) === (configured === undefined ? resolve(folder, usual) : resolve(configured))
      ? []
      : [flag, pathFrom(folder, value)];
  const text = (flag: string, value: string | undefined, configured: string | undefined, usual: string): Words =>
    value === undefined || value === (configured ?? usual) ? [] : [flag, value];
  return commandWords([
    "generate",
    ...configurationWords(configuration, folder),
    ...path("--catalog", catalog, configuration?.catalog, usualCatalog),
    ...path("--out", out, configuration?.out, "generated"),
    ...text("--runtime", runtime, configuration?.runtime, "scopewright/core"),
    ...text("--import-extension", importExtension, configuration?.importExtension, ".js"),
  ]);
}

type Words = readonly string[];

/**
 * Returns the command for the headers of generated files. Its paths start at the root of the project, so that the files
 * are the same wherever the command runs.
 */
export function repeatInHeader(
  options: Pick<GenerationOptions, "catalog" | "out" | "runtime" | "importExtension">,
  configuration: Configuration | undefined,
): string {
  const project = projectAbove(options.out) ?? dirname(resolve(options.catalog));
  return repeatCommand(options, configuration, configuration?.home ?? project);
}

/** Names a configuration that would not be found from the folder. */
function configurationWords(configuration: Configuration | undefined, folder: string): Words {
  if (configuration === undefined) return [];
  const file = resolve(configuration.file);
  const isFound = file.endsWith(configurationName) && findConfiguration(folder) === file;
  return isFound ? [] : ["--config", pathFrom(folder, file)];
}
