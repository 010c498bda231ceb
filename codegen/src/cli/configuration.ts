import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parse as parseJsonc, type ParseError } from "jsonc-parser";
import { CommandError } from "../files/command-error.ts";
import { isManifest, type Manifest } from "../files/read-manifest.ts";
import { readSource } from "../files/read-source.ts";
import { quote, visible } from "../text/show.ts";

/** The configuration of a project: a value of `scopewright.json` for each option, which flags override. */
export interface Configuration {
  /** The file that it was read from, relative to the working folder. */
  readonly file: string;
  readonly catalog?: string;
  /** The options of `audit`; their paths are relative to the working folder. */
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
  readonly failOn?: readonly string[];
  readonly perPackage?: boolean;
  readonly allowUnresolved?: boolean;
}

type Kind = "text" | "path" | "paths" | "list" | "switch" | "any";

const topLevel: Readonly<Record<string, Kind>> = {
  ...{ $schema: "any", out: "any", runtime: "any", importExtension: "any" },
  ...{ catalog: "path", audit: "any" },
};

const auditKeys: Readonly<Record<string, Kind>> = {
  ...{ paths: "paths", key: "path", project: "path", baseline: "path" },
  ...{ runtime: "text", failOn: "list", perPackage: "switch", allowUnresolved: "switch" },
};

const name = "scopewright.json";

/**
 * Reads the `scopewright.json` of a folder or of the nearest one above it, up to the root of the repository.
 *
 * @throws {CommandError} if the file is not a configuration: every problem at once
 */
export async function readConfiguration(folder: string): Promise<Configuration | undefined> {
  const home = homeOf(folder);
  if (home === undefined) return undefined;
  const file = relative(folder, join(home, name));
  const errors: ParseError[] = [];
  const content: unknown = parseJsonc(await readSource(join(home, name)), errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isManifest(content))
    throw new CommandError(
      `${visible(file)}: expected an object in JSON but received something else. Correct the file.`,
    );
  const { audit = {} } = content;
  const problems = [
    ...problemsIn(content, topLevel, ""),
    ...(isManifest(audit) ? problemsIn(audit, auditKeys, "audit.") : [`audit: expected an object`]),
  ];
  if (problems.length > 0)
    throw new CommandError(problems.map((problem) => `${visible(file)} ${problem}. Correct the file.`).join("\n"));
  const { catalog } = content;
  return {
    file,
    // Checked above, entry by entry.
    audit: localise(audit as Manifest, home, folder),
    ...(typeof catalog === "string" && { catalog: relative(folder, resolve(home, catalog)) }),
  };
}

function homeOf(folder: string): string | undefined {
  if (existsSync(join(folder, name))) return folder;
  const up = dirname(folder);
  return up === folder || existsSync(join(folder, ".git")) ? undefined : homeOf(up);
}

function problemsIn(content: Manifest, keys: Readonly<Record<string, Kind>>, prefix: string): readonly string[] {
  return Object.entries(content).flatMap(([key, value]) => {
    const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (kind === undefined)
      return [`${prefix}${key}: unknown property ${quote(key)}; allowed: ${Object.keys(keys).join(", ")}`];
    const expected = isOf(kind, value) ? undefined : wanted[kind];
    return expected === undefined
      ? []
      : [`${prefix}${key}: expected ${expected} but received ${JSON.stringify(value)}`];
  });
}

const wanted: Readonly<Record<Kind, string>> = {
  ...{ text: "text", path: "a path", paths: "a list of paths", list: "a list of names", switch: "true or false" },
  any: "a value",
};

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === "any") return true;
  if (kind === "switch") return typeof value === "boolean";
  if (kind === "text" || kind === "path") return typeof value === "string" && value !== "";
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}

/** Makes the paths of a configuration relative to the working folder. */
function localise(audit: Manifest, home: string, folder: string): Manifest {
  const local = (path: string): string => {
    const excluded = path.startsWith("!");
    return `${excluded ? "!" : ""}${relative(folder, resolve(home, excluded ? path.slice(1) : path)) || "."}`;
  };
  return Object.fromEntries(
    Object.entries(audit).map(([key, value]): [string, unknown] => {
      if (auditKeys[key] === "path" && typeof value === "string") return [key, local(value)];
      if (auditKeys[key] === "paths" && Array.isArray(value)) return [key, value.map((path) => local(String(path)))];
      return [key, value];
    }),
  );
}
