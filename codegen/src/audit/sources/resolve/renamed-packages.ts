import { isManifest, readManifest, type Manifest } from "../../../files/read/read-manifest.ts";

/** Returns the package that a name stands for in a folder: `@sendgrid/mail` for `sg`; undefined if nothing renames it. */
export type Renames = (specifier: string, folder: string) => string | undefined;

/** Names of packages that the manifests of npm and Deno give others: `"sg": "npm:@sendgrid/mail@8"`, `"#sg": "@sendgrid/mail"`. */
export function renamedPackages(above: (folder: string) => readonly string[]): Renames {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const namesIn = (folder: string): ReadonlyMap<string, string> => {
    const found = known.get(folder) ?? new Map(readNames(folder));
    known.set(folder, found);
    return found;
  };
  return (specifier, folder) => {
    for (const up of above(folder)) {
      const names = namesIn(up);
      const exact = names.get(specifier);
      if (exact !== undefined) return exact;
      const [name] = [...names.keys()].filter((key) => specifier.startsWith(key.endsWith("/") ? key : `${key}/`));
      if (name !== undefined) return `${names.get(name) ?? ""}${specifier.slice(name.length)}`;
    }
    return undefined;
  };
}

function readNames(folder: string): readonly (readonly [string, string])[] {
  const manifest = readManifest(folder);
  const dependencies = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((key) =>
    entriesOf(manifest[key]).filter(([, target]) => target.startsWith("npm:")),
  );
  return [
    ...dependencies,
    ...entriesOf(manifest["imports"]).filter(isPackage),
    ...denoImports(folder).filter(isPackage),
  ];
}

/** The entries that the configuration of Deno in a folder, or the import map that it names, give imports. */
export function denoImports(folder: string): readonly (readonly [string, string])[] {
  return ["deno.json", "deno.jsonc"].flatMap((name) => {
    const configuration = readManifest(folder, name);
    const { importMap } = configuration;
    const local = typeof importMap === "string" && !importMap.includes(":") && !/^\/|^\.\./u.test(importMap);
    const map: Manifest = local ? readManifest(folder, importMap) : {};
    return [...entriesOf(map["imports"]), ...entriesOf(configuration["imports"])];
  });
}

function isPackage([, target]: readonly [string, string]): boolean {
  return !/^[./]/u.test(target);
}

function entriesOf(value: unknown): readonly (readonly [string, string])[] {
  if (!isManifest(value)) return [];
  return Object.entries(value).flatMap(([name, target]) =>
    typeof target === "string" ? [[name, target] as const] : [],
  );
}
