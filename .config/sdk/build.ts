import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { joinRooms } from "./join-rooms.ts";
import { toCommonJs } from "./to-common-js.ts";
import { withoutComments } from "./without-comments.ts";

/**
 * Makes the two builds of the SDK, ES modules and CommonJS, of what the compiler wrote. Both share one set of declarations:
 * with two copies a type of one build would not be the type of the other, and the package would be larger.
 */
const dist = join(import.meta.dirname, "../../dist");
const compiled = join(dist, "compiled");
const modules = join(dist, "esm");
const common = join(dist, "cjs");

await joinRooms(compiled, modules);
for (const name of filesIn(compiled, ".js").filter(isKeptApart)) await writeData(name);
for (const name of filesIn(modules, ".js")) writeBoth(name);
for (const name of filesIn(modules, ".js")) refuseCircle(join(common, name), []);
for (const name of filesIn(compiled, ".d.ts")) {
  mkdirSync(dirname(join(common, name)), { recursive: true });
  renameSync(join(compiled, name), join(common, name));
}
for (const name of filesIn(join(common, "src"), ".d.ts")) if (!/[/\\]/u.test(name)) shareDeclaration(name);
writeFileSync(join(common, "package.json"), '{ "type": "commonjs" }\n');
rmSync(compiled, { recursive: true });

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(extension));
}

/** True for generated modules, and for entry points that only export them. */
function isKeptApart(name: string): boolean {
  return /^generated\b|^src[/\\](?:index|scopes|presets|groups)\.js$/u.test(name);
}

/** Writes a generated module, data without white space, and nothing for one that has only types. */
async function writeData(name: string): Promise<void> {
  const text = readFileSync(join(compiled, name), "utf8");
  if (hasOnlyTypes(text)) return;
  const values = text.replaceAll(/^export \* from "(\.[^"]*)";\n/gmu, (line, from: string) =>
    hasOnlyTypes(readFileSync(join(compiled, name, "..", from), "utf8")) ? "" : line,
  );
  // Without white space esbuild leaves out the annotations for bundlers as well.
  const minifyWhitespace = !text.includes("__PURE__");
  const { code } = await transform(values, { minifyWhitespace, target: "es2022", charset: "utf8" });
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  writeFileSync(join(modules, name), code);
}

function hasOnlyTypes(code: string): boolean {
  return withoutComments(code) === "export {};\n";
}

function writeBoth(name: string): void {
  const text = withoutComments(readFileSync(join(modules, name), "utf8"));
  writeFileSync(join(modules, name), text);
  mkdirSync(dirname(join(common, name)), { recursive: true });
  writeFileSync(join(common, name), toCommonJs(text));
}

/**
 * Gives an entry of the ES modules its declarations. They are CommonJS's, because a CommonJS declaration must not import
 * a module's. An entry with a default export has its own, which `export *` would leave out.
 */
function shareDeclaration(name: string): void {
  const text = readFileSync(join(common, "src", name), "utf8");
  const shared = /^export default /mu.test(text)
    ? text.replaceAll(/ from "\.\/([^"]*)\.ts"/gu, ' from "../../cjs/src/$1.js"')
    : `export * from "../../cjs/src/${name.replace(/\.d\.ts$/u, ".js")}";\n`;
  writeFileSync(join(modules, "src", name), shared);
}

/**
 * Follows what a CommonJS file requires.
 *
 * @throws {Error} if it requires itself in the end: it would read names that are not there yet
 */
function refuseCircle(file: string, before: readonly string[]): void {
  if (before.includes(file))
    throw new Error(`${[...before, file].join(" → ")}: expected no circle. Join the rooms in join-rooms.ts.`);
  for (const [, to = ""] of readFileSync(file, "utf8").matchAll(/\brequire\("(\.[^"]*)"\)/gu))
    refuseCircle(join(file, "..", to), [...before, file]);
}
