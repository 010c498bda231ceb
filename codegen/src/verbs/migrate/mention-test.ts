import type { Catalog } from "../../catalog/catalog.ts";
import type { MemberPaths } from "./member-paths.ts";

/** A test for texts that say a retired name, or the steps to its member one after the other. */
export function createMentionTest(catalog: Catalog, members: MemberPaths): (text: string) => boolean {
  const names = catalog.retired.map(({ name }) => name);
  const paths = members.retiredPaths;
  if ([...names, ...paths.flat()].some(isEscaped)) return () => true;
  const chains = paths.map((path) => path.map(escape).join("\\W{1,40}"));
  const pattern = new RegExp([...names.map(escape), ...chains.map((chain) => `(?<!\\w)${chain}(?!\\w)`)].join("|"));
  return (text) => pattern.test(text);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** Whether code may spell a name in more than one way. */
function isEscaped(name: string): boolean {
  return /["'`\\$]|[^\x20-\x7E]/.test(name);
}
