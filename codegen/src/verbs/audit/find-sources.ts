import { relative } from "node:path";
import type { AuditOptions } from "../../audit/audit.ts";
import { findAliases, readProjectConfig } from "../../audit/sources/resolve/read-tsconfig.ts";
import { CommandError } from "../../files/command-error.ts";
import { findFiles } from "../../files/find/find-files.ts";
import { findRoots } from "../../files/find/roots.ts";
import { isComponent, isSource } from "../../files/find/source-files.ts";
import type { AuditResult } from "./audit-result.ts";

/** The files to read, how their imports are resolved, and what was left out. */
export interface FoundSources extends Required<Pick<AuditOptions, "files" | "aliases" | "roots" | "unreadable">> {
  readonly leftOut: AuditResult["leftOut"];
  /** What is wrong with configurations, for people. */
  readonly problems: readonly string[];
}

/**
 * Finds the files that paths and a tsconfig name, and the configurations that hold for them.
 *
 * @throws {CommandError} if there are none
 */
export function findSources(paths: readonly string[], project: string | undefined, folder: string): FoundSources {
  const named = paths.filter((path) => !path.startsWith("!"));
  const roots = findRoots([...named, ...(project === undefined ? [] : [project])], folder);
  const config = project === undefined ? undefined : readProjectConfig(project, folder, roots);
  const isWanted = (name: string): boolean => isSource(name) || isComponent(name);
  const wanted = { folder, roots, isWanted, noun: "TypeScript or JavaScript file" };
  const { files, leftOut } =
    config && paths.length === 0
      ? { files: config.files, leftOut: [] }
      : findFiles(named.length === 0 ? [".", ...paths] : paths, wanted);
  const shown = leftOut.map(({ path, reason }) => ({ path: relative(folder, path), reason }));
  if (files.length === 0) {
    const left = shown.map(({ path, reason }) => ` ${path} was left out: ${reason}.`).join("");
    throw new CommandError(
      `${project ?? (paths.join(" ") || ".")}: No TypeScript or JavaScript files there, so nothing was read.${left} Name other paths.`,
    );
  }
  const found = findAliases(files, folder, roots);
  return {
    ...{ files, roots, leftOut: shown.filter((_, index) => leftOut[index]?.isUnreadable !== true) },
    unreadable: new Map(leftOut.flatMap(({ path, reason, isUnreadable }) => (isUnreadable ? [[path, reason]] : []))),
    aliases: [...(config?.aliases ?? []), ...found.aliases],
    problems: [...new Set([...(config?.problems ?? []), ...found.problems])],
  };
}
