/** The kind of value that a key of the configuration takes. */
export type Kind = "any" | "text" | "path" | "paths" | "names" | "switch" | "extension" | "audit";

/** The keys of a configuration. `configuration.schema.json` lists the same ones; a test compares them. */
export const configurationKeys: Readonly<Record<string, Kind>> = {
  $schema: "any",
  catalog: "path",
  out: "path",
  runtime: "text",
  importExtension: "extension",
  ignores: "paths",
  audit: "audit",
};

/** The keys of the configuration's `audit`. */
export const auditKeys: Readonly<Record<string, Kind>> = {
  paths: "paths",
  key: "path",
  project: "path",
  baseline: "path",
  runtime: "text",
  failOn: "names",
  perPackage: "switch",
  allowUnresolved: "switch",
};

const extensions = [".js", ".ts", "none"];

/** Continues "expected …" for each kind that can be wrong. */
export const expectations: Readonly<Record<Kind, string>> = {
  any: "a value",
  text: "a non-empty string",
  path: "a path",
  paths: "a list of paths",
  names: "a list of names",
  switch: "true or false",
  extension: `"${extensions.join('", "')}"`,
  audit: "an object",
};

/** Whether a value is of a kind. */
export function isOfKind(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case "any":
      return true;
    case "switch":
      return typeof value === "boolean";
    case "text":
    case "path":
      return isFilled(value);
    case "extension":
      return typeof value === "string" && extensions.includes(value);
    case "audit":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "paths":
    case "names":
      return Array.isArray(value) && value.every(isFilled);
  }
}

function isFilled(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
