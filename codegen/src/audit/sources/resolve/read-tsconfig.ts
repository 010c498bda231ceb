import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ts } from "../../syntax/typescript.ts";
import { CommandError } from "../../../files/command-error.ts";
import { isFile, isFolder } from "../../../files/has-path.ts";
import { readText } from "../../../files/read/read-text.ts";
import type { Roots } from "../../../files/find/roots.ts";
import { isSource } from "../../../files/find/source-files.ts";
import { denoImports } from "./renamed-packages.ts";

/** A module alias: a pattern with at most one star, and the paths that it stands for. */
export interface Alias {
  readonly pattern: string;
  readonly targets: readonly string[];
}

/** Module aliases, and the folder that bare specifiers may start from. */
export interface Aliases {
  /** The folder in which they apply; undefined for all files. */
  readonly scope?: string;
  readonly aliases: readonly Alias[];
  readonly baseUrl?: string | undefined;
}

/** The parts of a tsconfig that the audit uses. */
export interface ProjectConfig {
  readonly files: readonly string[];
  readonly aliases: readonly Aliases[];
  /** Problems of the file or one that it extends, as messages. */
  readonly problems: readonly string[];
}

/**
 * Reads a tsconfig and those that it extends or refers to. A part that cannot be read is left out, and the problems say so.
 *
 * @throws {CommandError} if the file itself does not exist or cannot be read
 */
export function readProjectConfig(path: string, folder: string, roots: Roots): ProjectConfig {
  const given = resolve(folder, path);
  const file = isFolder(given) ? join(given, "tsconfig.json") : given;
  if (!isFile(file)) throw new CommandError(`${path}: No such tsconfig. Check the path.`);
  const text = readText(file);
  if ("problem" in text) throw new CommandError(`${path}: cannot be read: ${text.problem}. Name another --project.`);
  return read(file, folder, hostFor(roots));
}

/** A file system without files outside of the roots. */
function hostFor(roots: Roots): ts.ParseConfigHost {
  return {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    fileExists: (path) => isFile(path) && roots.contains(path),
    readFile: (path) => {
      const read = roots.contains(path) ? readText(path) : { problem: "" };
      return "problem" in read ? undefined : read.text;
    },
    readDirectory: (path, ...rest) =>
      roots.contains(path) ? ts.sys.readDirectory(path, ...rest).filter((file) => roots.contains(file)) : [],
  };
}

const names = ["tsconfig.json", "jsconfig.json"];

/** Returns the aliases of the configurations that lie beside the files and above them: each holds below its folder. */
export function findAliases(
  files: Iterable<string>,
  folder: string,
  roots: Roots,
): Pick<ProjectConfig, "aliases" | "problems"> {
  const found: Pick<ProjectConfig, "aliases" | "problems">[] = [];
  const seen = new Set<string>();
  // The files that a configuration names are not needed here, and finding them takes long.
  const host: ts.ParseConfigHost = { ...hostFor(roots), readDirectory: () => [] };
  for (const file of files)
    for (let up = dirname(file); !seen.has(up) && roots.contains(up); up = dirname(up)) {
      seen.add(up);
      found.push(aliasesIn(up, folder, host));
    }
  return {
    // The nearest one counts.
    aliases: found.flatMap(({ aliases }) => aliases).sort((a, b) => (b.scope ?? "").length - (a.scope ?? "").length),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function aliasesIn(up: string, folder: string, host: ts.ParseConfigHost): Pick<ProjectConfig, "aliases" | "problems"> {
  const name = names.find((candidate) => isFile(join(up, candidate)));
  const { aliases, problems } = name === undefined ? { aliases: [], problems: [] } : read(join(up, name), folder, host);
  const deno = denoImports(up)
    .filter(([, target]) => /^\.{1,2}\//u.test(target))
    .map(([pattern, target]) => ({
      pattern: pattern.endsWith("/") ? `${pattern}*` : pattern,
      targets: [resolve(up, target) + (pattern.endsWith("/") ? "/*" : "")],
    }));
  const all = deno.length > 0 ? [...aliases, { aliases: deno }] : aliases;
  return { aliases: all.map((own) => ({ ...own, scope: up })), problems };
}

/** Reads a configuration, and those that it refers to, each once. */
function read(file: string, folder: string, host: ts.ParseConfigHost): ProjectConfig {
  const seen = new Set([file]);
  const all: ProjectConfig[] = [];
  // Iterating over a set also visits the entries that are added meanwhile.
  for (const path of seen) {
    const { references, ...own } = readOne(path, folder, host);
    all.push(own);
    for (const reference of references) if (existsSync(reference)) seen.add(reference);
  }
  return {
    files: [...new Set(all.flatMap(({ files }) => files))],
    aliases: all.flatMap(({ aliases }) => aliases),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function readOne(
  file: string,
  folder: string,
  host: ts.ParseConfigHost,
): ProjectConfig & { readonly references: readonly string[] } {
  const { config, error } = ts.readConfigFile(file, (path) => host.readFile(path)) as {
    readonly config?: unknown;
    readonly error?: ts.Diagnostic;
  };
  const parsed = ts.parseJsonConfigFileContent(config ?? {}, host, dirname(file), { allowJs: true }, file);
  const errors = [...(error ? [error] : []), ...parsed.errors.filter(({ code }) => code !== noInputs)];
  // Deprecated, but in use.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { baseUrl, paths, pathsBasePath } = parsed.options;
  const root = typeof pathsBasePath === "string" ? pathsBasePath : dirname(file);
  return {
    files: parsed.fileNames.filter(isSource),
    aliases: [
      {
        aliases: Object.entries(paths ?? {}).map(([pattern, targets]) => ({
          pattern,
          targets: targets.map((target) => resolve(baseUrl ?? root, target)),
        })),
        baseUrl,
      },
    ],
    problems: errors.map((problem) => describe(problem, file, folder)),
    references: (parsed.projectReferences ?? []).map((reference) => ts.resolveProjectReferencePath(reference)),
  };
}

/** "No inputs were found": no problem if paths are given; if none are, the audit itself reports it. */
const noInputs = 18003;

function describe(problem: ts.Diagnostic, file: string, folder: string): string {
  const text = ts.flattenDiagnosticMessageText(problem.messageText, " ");
  return `${relative(folder, problem.file?.fileName ?? file)}: ${text} What it says is left out.`;
}
