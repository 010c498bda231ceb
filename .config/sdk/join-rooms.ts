import { join, relative, sep } from "node:path";
import { build } from "vite";

/** Entry points that hold code; all others only export generated modules. */
const entries = ["core", "client", "eslint"];

/**
 * Joins the compiled modules of each room of `src` into one file, or few: hundreds of small files make the package a third
 * larger, and slower to load. Entry points and generated modules stay files of their own, for bundlers leave out those that
 * are not used. No file is larger than what a compressed archive looks back, and no two files have one name, because npm
 * packs both builds sorted by the names of files: the second copy of a file then takes next to nothing.
 */
export async function joinRooms(compiled: string, out: string): Promise<void> {
  const source = join(compiled, "src");
  await build({
    configFile: false,
    logLevel: "warn",
    root: source,
    build: {
      ssr: true,
      target: "es2022",
      minify: false,
      outDir: join(out, "src"),
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [name, join(source, `${name}.js`)])),
        external: /\/generated\//u,
        output: {
          minifyInternalExports: false,
          entryFileNames: "[name].js",
          chunkFileNames: "[name].js",
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: "rooms", test: /./u, name: (id) => roomOf(relative(source, id).split(sep)) }],
          },
        },
      },
    },
  });
}

/** Rooms that import each other are one file, because CommonJS reads names when a file is loaded. */
const joined: Readonly<Record<string, string>> = {
  ...{ errors: "input", scopes: "keys", "client-http-fetch": "client-http" },
};

/** The file for a module: `room-keys`, `room-client-http-secrets`; null for an entry point. */
function roomOf([room = "", ...rest]: readonly string[]): string | null {
  if (rest.length === 0) return null;
  // The client is too large for one file.
  const name = [room, ...(room === "client" ? rest.slice(0, -1) : [])].join("-");
  return `room-${joined[name] ?? name}`;
}
