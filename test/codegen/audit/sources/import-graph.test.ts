import { describe, expect, it } from "vitest";
import { anyName, findImporters, importersOf } from "../../../../codegen/src/audit/sources/import-graph.ts";

/** The files that import one of these names of `mail`, by one statement each. */
function importing(statements: readonly string[], names: readonly string[]): readonly (string | undefined)[] {
  const texts = new Map(statements.map((text, index) => [String(index), text]));
  const importers = findImporters(texts, (specifier) => (specifier === "./mail" ? "mail" : undefined));
  return importersOf(importers, { file: "mail", names: new Set(names) }).map((file) => statements[Number(file)]);
}

const named = [
  'import { send } from "./mail";',
  'import { type Mail, send as deliver } from "./mail";',
  'import {\n  other,\n  send,\n} from "./mail";',
  'export { send } from "./mail";',
];
const others = [
  'import { other } from "./mail";',
  'import type { Mail } from "./mail";',
  'export { sendAll } from "./mail";',
];
const whole = [
  'import mail from "./mail";',
  'import mail, { other } from "./mail";',
  'import { default as mail } from "./mail";',
  'import * as mail from "./mail";',
  'export * from "./mail";',
  'const { other } = require("./mail");',
  'const mail = await import("./mail");',
  'import "./mail";',
];

describe(importersOf, () => {
  it("gives the files that import one of the names, or all of them", () => {
    expect(importing([...named, ...others, ...whole, 'import { send } from "./other";'], ["send"])).toEqual([
      ...named,
      ...whole,
    ]);
  });

  it("gives all importers of what has any name", () => {
    expect(importing([...named, ...others, ...whole], [anyName])).toEqual([...named, ...others, ...whole]);
  });

  it("gives no file for no names", () => {
    expect(importing([...named, ...whole], [])).toEqual([]);
  });

  it("takes a list of names that is very long for one that has every name", () => {
    const long = `import { ${"other, ".repeat(2_000)}another } from "./mail";`;
    expect(importing([long], ["send"])).toEqual([long]);
  });
});
