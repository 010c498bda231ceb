import { remembered } from "../../collections/memoised.ts";
import type { ts } from "./typescript.ts";

/** The number of characters before `typeof require` in which the name of a shim stands. */
const reach = 120;

/** The text that a bundler writes before `typeof require`: `var __require = ((x) => `; the name may have been shortened. */
const shim = /([\w$]+)\s*=\s*(?:\/\*[^*]*\*\/\s*)?\(+\s*(?:function\s*\([\w$]*\)\s*\{\s*return|\(?[\w$]+\)?\s*=>)\s*$/u;

/** True for `require`, and for the function that a bundler calls in its place. */
export function isRequireName(node: ts.Identifier): boolean {
  return node.text === "require" || shimsOf(node.getSourceFile()).has(node.text);
}

const shimsOf = remembered(({ text }: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (let at = text.indexOf("typeof require"); at !== -1; at = text.indexOf("typeof require", at + 1)) {
    const name = shim.exec(text.slice(Math.max(0, at - reach), at))?.[1];
    if (name !== undefined) names.add(name);
  }
  return names;
});
