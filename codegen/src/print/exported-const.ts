import { bindingOf } from "../names/identifier.ts";

/**
 * An exported constant: `export const templates = …`, or `const _delete = …` with `export { _delete as delete };` where a
 * module cannot bind the name itself.
 */
export function exportedConst(name: string, declaration: (binding: string) => string): string {
  const binding = bindingOf(name);
  if (binding === name) return declaration(`export const ${name}`);
  return `${declaration(`const ${binding}`)}\nexport { ${binding} as ${name} };`;
}
