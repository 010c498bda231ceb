/** A package.json, as far as its fields matter here. */
export type Manifest = Readonly<Record<string, unknown>>;

const onlyForDevelopment = new Set(["workspaces", "scripts", "devDependencies", "overrides", "private"]);

/** Returns the package.json to publish: without the fields that only a clone of the repository uses. */
export function publishedManifest(manifest: Manifest): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([field]) => !onlyForDevelopment.has(field)));
}

/** Returns every path of the package that its entry points name, in all conditions: `./dist/esm/src/index.js`. */
export function entryFiles({ exports, bin, main, types, typesVersions }: Manifest): readonly string[] {
  return [...new Set(textsIn([exports, bin, main, types, typesVersions]))].filter((path) => path.includes("/"));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
