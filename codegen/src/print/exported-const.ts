import { bindingOf } from "../names/identifier.ts";
import { printDoc, publicDoc, type Doc } from "./text/doc-comment.ts";

/**
 * A constant for users: `export const templates = …`, or `const _delete = …` with `export { _delete as delete };` where a
 * module cannot bind the name itself.
 */
export function exportedConst(name: string, doc: Doc, declaration: (binding: string) => string): string {
  const binding = bindingOf(name);
  if (binding === name) return publicDoc(doc) + declaration(`export const ${name}`);
  return `${printDoc(doc, "")}${declaration(`const ${binding}`)}\n${publicDoc({ text: [] })}export { ${binding} as ${name} };`;
}
