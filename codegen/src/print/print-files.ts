import type { GeneratedFile } from "./generated-file.ts";
import { printFile, type Origin, type PrintedFile } from "./print-file.ts";
import { verifyLiterals } from "./verify/verify-literals.ts";

/**
 * Prints files: structures by ts-morph and prettier, literals as they were laid out; both are read again and verified.
 *
 * Literals come first, each file's before the next file is emitted. What a large catalog takes to lay out and what ts-morph
 * and prettier take is about the same memory, which is not needed twice.
 *
 * @throws {TypeError} for a defect of the generator: at once where literals are not data, and by the promise for structures
 */
export function printFiles(files: Iterable<GeneratedFile>, origin: Origin): Promise<readonly PrintedFile[]> {
  // Not asynchronous itself, or what the files come from would be kept to the end.
  return finishFiles(
    Array.from(files, (file) => beginFile(file, origin)),
    origin,
  );
}

/** A file of literals alone, printed; another one with its literals verified. */
function beginFile(file: GeneratedFile, origin: Origin): PrintedFile | GeneratedFile {
  for (const part of file.parts) if (part.kind === "literals") verifyLiterals(part.text);
  const texts = file.parts.flatMap((part) => (part.kind === "structures" ? [] : [part.text]));
  return texts.length === file.parts.length ? printFile(file.name, texts, origin) : file;
}

/** Above this size, collecting garbage now costs less than the memory it frees. */
const large = 2_000_000;

async function finishFiles(
  begun: readonly (PrintedFile | GeneratedFile)[],
  origin: Origin,
): Promise<readonly PrintedFile[]> {
  if (sizeOf(begun) > large) {
    const { collectGarbage } = await import("./verify/collect-garbage.ts");
    collectGarbage();
  }
  const files: PrintedFile[] = [];
  for (const file of begun) files.push("text" in file ? file : await finishFile(file, origin));
  return files;
}

function sizeOf(files: readonly (PrintedFile | GeneratedFile)[]): number {
  return files.reduce((sum, file) => sum + ("text" in file ? file.text.length : 0), 0);
}

async function finishFile({ name, parts }: GeneratedFile, origin: Origin): Promise<PrintedFile> {
  const { printStructures } = await import("./print-structures.ts");
  const texts: string[] = [];
  for (const part of parts) texts.push(part.kind === "structures" ? await printStructures(part.statements) : part.text);
  return printFile(name, texts, origin);
}
