import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { compilers } from "./compilers.ts";
import { type Cursor, type Editor, readCursor } from "./editor.ts";

const require: NodeJS.Require = createRequire(import.meta.url);

/** The code of "is deprecated", which editors show as a line through the name. */
const deprecated = 6385;

/** An editor that uses the language service of a version, as most did up to TypeScript 6. */
export function createServiceEditor(version: "5.9" | "6.0", folder: string): Editor {
  // The public interface that is used here is the same in both.
  const typescript = require(compilers[version]) as typeof ts;
  const file = join(folder, "edited.ts");
  let content = "";
  let edits = 0;
  const service = typescript.createLanguageService(
    createHost(typescript, folder, (name) => (name === file ? { content, version: String(edits) } : undefined)),
  );

  function open(text: string): Cursor {
    const cursor = readCursor(text);
    content = cursor.text;
    edits++;
    return cursor;
  }

  return {
    complete: (text) => {
      const entries = service.getCompletionsAtPosition(file, open(text).offset, {})?.entries ?? [];
      return Promise.resolve(entries.map(({ name }) => name).sort());
    },
    hover: (text) => {
      const info = service.getQuickInfoAtPosition(file, open(text).offset);
      const parts = [...(info?.displayParts ?? []), { text: "\n" }, ...(info?.documentation ?? [])];
      return Promise.resolve(parts.map((part) => part.text).join(""));
    },
    define: (text) => {
      const [definition] = service.getDefinitionAtPosition(file, open(text).offset) ?? [];
      const target = definition && service.getProgram()?.getSourceFile(definition.fileName);
      if (definition === undefined || target === undefined) return Promise.resolve({ file: "", line: "" });
      const { line } = target.getLineAndCharacterOfPosition(definition.textSpan.start);
      return Promise.resolve({ file: definition.fileName, line: target.text.split("\n")[line] ?? "" });
    },
    findDeprecated: (text) => {
      const cursor = open(text);
      const found = service.getSuggestionDiagnostics(file).filter(({ code }) => code === deprecated);
      return Promise.resolve(found.map(({ start, length }) => cursor.text.slice(start, start + length)));
    },
    close: () => {
      service.dispose();
      return Promise.resolve();
    },
  };
}

function createHost(
  typescript: typeof ts,
  folder: string,
  edited: (name: string) => { readonly content: string; readonly version: string } | undefined,
): ts.LanguageServiceHost {
  return {
    getScriptFileNames: () => [join(folder, "edited.ts")],
    getScriptVersion: (name) => edited(name)?.version ?? "1",
    getScriptSnapshot: (name) => {
      const content = edited(name)?.content ?? typescript.sys.readFile(name);
      return content === undefined ? undefined : typescript.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => ({
      strict: true,
      target: typescript.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: typescript.ModuleKind.NodeNext,
      types: [],
    }),
    getDefaultLibFileName: (options) => typescript.getDefaultLibFilePath(options),
    fileExists: (name) => edited(name) !== undefined || typescript.sys.fileExists(name),
    readFile: (name) => typescript.sys.readFile(name),
    directoryExists: (name) => typescript.sys.directoryExists(name),
  };
}
