import { generate } from "../../codegen/src/generation/generate.ts";
import type { PrintedFile } from "../../codegen/src/print/print-file.ts";

/** The generated files of code, without the page that describes them. */
export async function generateCode(...args: Parameters<typeof generate>): Promise<readonly PrintedFile[]> {
  return codeOf(await generate(...args));
}

/** Those of some generated files that hold code. */
export function codeOf(files: readonly PrintedFile[]): readonly PrintedFile[] {
  return files.filter(({ name }) => name.endsWith(".ts"));
}
