import { resolve } from "node:path";
import { generate } from "../api/generate.ts";
import { checkOutput, writeOutput, type OutputCheck } from "../api/output.ts";
import { repeatCommand, repeatInHeader } from "../cli/repeat-command.ts";
import { loadConfiguration } from "../cli/settings.ts";
import { formatIssue } from "../catalog/issue.ts";
import { parseCatalog } from "../catalog/parse-catalog.ts";
import { CommandError } from "../files/command-error.ts";
import { outputOptions, readCatalogText } from "../generation/generation-options.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { recordedFiles, recordFresh } from "../write/fresh-record.ts";
import type { PluginOptions } from "./plugin-types.ts";

/** The options of the plugin with their defaults; paths as the user wrote them. */
export type Settings = Required<Omit<PluginOptions, "mode">>;

/** Returns the options with their defaults. */
export function settingsOf(options: PluginOptions): Settings {
  const { catalog = "scopes.json", out = "generated", runtime = "scopewright/core", importExtension = ".js" } = options;
  return { catalog, out, runtime, importExtension };
}

/**
 * Writes the generated files that are out of date, or with `check` refuses to go on if there are any.
 *
 * @throws {CommandError} if the catalog cannot be read or has issues, or with `check` if a file is out of date
 */
export async function bringUpToDate(settings: Settings, root: string, mode: "write" | "check"): Promise<void> {
  const { catalog, runtime, importExtension } = settings;
  const folder = resolve(root, settings.out);
  const source = await readCatalogText(resolve(root, catalog));
  const paths = { catalog: resolve(root, catalog), out: folder, runtime, importExtension };
  const configuration = await loadConfiguration(undefined, { folder: root });
  // The same first line as the command writes, so that command and plugin agree.
  const command = repeatInHeader(paths, configuration);
  const recorded = outputOptions({ ...settings, command });
  if (recordedFiles(source, folder, recorded)) return;
  const parsed = parseCatalog(source, catalog);
  if (!parsed.ok) throw new CommandError(parsed.issues.map(formatIssue).join("\n"));
  const files = await generate(parsed.catalog, {
    catalogName: recorded[0] ?? catalog,
    runtime,
    importExtension,
    command,
  });
  if (mode === "write") await writeOutput(folder, files);
  else await refuseStale(folder, files, { ...settings, advice: repeatCommand(paths, configuration, process.cwd()) });
  recordFresh(source, folder, recorded, files);
}

async function refuseStale(
  folder: string,
  files: readonly PrintedFile[],
  settings: Settings & { readonly advice: string },
): Promise<void> {
  const check = await checkOutput(folder, files);
  if (!check.ok)
    throw new CommandError(
      `${settings.out}: is out of date with ${settings.catalog}: ${describe(check)}. Run "${settings.advice}".`,
    );
}

function describe({ missing, stale, orphaned, scopes, formattingOnly }: OutputCheck): string {
  if (formattingOnly) return "only the formatting differs";
  const lists = {
    ...{ missing, stale, orphaned, "scopes added": scopes.added, "scopes removed": scopes.removed },
    "scopes changed": scopes.changed,
  };
  return Object.entries(lists)
    .filter(([, names]) => names.length > 0)
    .map(([kind, names]) => `${kind}: ${shorten(names)}`)
    .join("; ");
}

/** Longer lists are for `scopewright check`. */
const most = 10;

function shorten(names: readonly string[]): string {
  const more = names.length > most ? `, and ${names.length - most} more` : "";
  return `${names.slice(0, most).join(", ")}${more}`;
}
