import type { AuditCommandOptions } from "./run.ts";

/** Returns the command that runs this audit again and does something with the key of a file: `scopewright audit src --write key.ts`. */
export function commandLine(paths: readonly string[], options: AuditCommandOptions, action: readonly string[]): string {
  const { configured } = options;
  if (configured !== undefined && action[1] === configured) return `scopewright audit ${action[0] ?? ""}`;
  const { project, catalog, runtime, allowUnresolved, failOn, baseline, perPackage } = options;
  const words = [
    "scopewright",
    "audit",
    ...paths,
    ...(project === undefined ? [] : ["--project", project]),
    ...(catalog === "scopes.json" ? [] : ["--catalog", catalog]),
    ...(runtime === "scopewright" ? [] : ["--runtime", runtime]),
    ...(baseline === undefined ? [] : ["--baseline", baseline]),
    ...(failOn === undefined ? [] : ["--fail-on", failOn.join(",") || "none"]),
    ...(allowUnresolved === true ? ["--allow-unresolved"] : []),
    ...(perPackage === true ? ["--per-package"] : []),
    ...action,
  ];
  return words.map(quoted).join(" ");
}

/** A word as a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
