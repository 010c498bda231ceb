import type { Manifest } from "./published-manifest.ts";

/** The texts of the files that name a version. */
export interface ReleaseFiles {
  readonly sdk: string;
  readonly codegen: string;
  readonly lock: string;
  readonly changelog: string;
}

/** Returns what is wrong with a release, one sentence for each problem: versions that differ, or no section in the changelog. */
export function releaseProblems({ sdk, codegen, lock, changelog }: ReleaseFiles): readonly string[] {
  const version = textAt(parse(sdk), "version");
  const generator = parse(codegen);
  const locked = parse(lock)["packages"];
  const places = {
    "codegen/package.json": textAt(generator, "version"),
    "package-lock.json": textAt(objectAt(locked, ""), "version"),
    "package-lock.json, codegen": textAt(objectAt(locked, "codegen"), "version"),
  };
  const differing = Object.entries(places).filter(([, other]) => other !== version);
  const peer = textAt(objectAt(generator, "peerDependencies"), "scopewright");
  return [
    ...differing.map(
      ([place, other]) =>
        `${place}: expected version ${version} but received ${other}. Set both packages to one version.`,
    ),
    ...(peer === "" || peer.includes(version)
      ? []
      : [`codegen/package.json: expected a peer "scopewright" of version ${version} but received ${peer}. Set it.`]),
    ...(changelog.includes(`\n## ${version}`)
      ? []
      : [`.github/CHANGELOG.md: expected a section for version ${version} but received none. Write it.`]),
    ...["repository", "homepage", "bugs"]
      .filter((field) => parse(sdk)[field] === undefined || generator[field] === undefined)
      .map((field) => `package.json: expected "${field}" in both packages but received none. Add it.`),
  ];
}

function parse(text: string): Manifest {
  // npm checks the shape of these files.
  return JSON.parse(text) as Manifest;
}

function objectAt(value: unknown, key: string): Manifest {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "object" && found !== null ? Object.fromEntries(Object.entries(found)) : {};
}

function textAt(value: Manifest, key: string): string {
  return typeof value[key] === "string" ? value[key] : "";
}
