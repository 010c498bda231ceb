import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PrintedFile } from "../../codegen/src/print/print-file.ts";
import { runCli, type Ran } from "../codegen/run-cli.ts";
import { compile, type CompilerVersion } from "../consumer/compilers.ts";
import { createConsumerProject, strictest, writeFiles } from "../consumer/consumer-project.ts";

/** A project of somebody else, with the packed SDK, to generate code into. */
export interface GeneratedProject {
  readonly folder: string;
  readonly catalog: string;
  /** Runs a verb on the catalog. */
  readonly run: (verb: "validate" | "generate" | "check") => Promise<Ran>;
  /** The generated files of code. */
  readonly read: () => readonly PrintedFile[];
  /** What a compiler says about the generated files and a program that imports them. */
  readonly compile: (version: CompilerVersion, program: string) => Promise<string>;
}

/** Options that ask more of generated code than most projects do. */
const compilerOptions = {
  ...strictest,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
  allowImportingTsExtensions: true,
};

/** A new project with a catalog; removed after the tests of the file. */
export function createGeneratedProject(): GeneratedProject & { readonly write: (catalog: string) => void } {
  const folder = createConsumerProject({
    "tsconfig.json": { compilerOptions, files: ["edited.ts"] },
    "edited.ts": "",
  });
  const catalog = join(folder, "scopes.json");
  const out = join(folder, "generated");
  return {
    folder,
    catalog,
    write: (text) => writeFileSync(catalog, text),
    run: (verb) => {
      const style = verb === "validate" ? [] : ["--out", out, "--import-extension", ".ts"];
      return runCli(verb, "--catalog", catalog, ...style);
    },
    read: () =>
      readdirSync(out)
        .filter((name) => name.endsWith(".ts"))
        .map((name) => ({ name, text: readFileSync(join(out, name), "utf8") })),
    compile: async (version, program) => {
      mkdirSync(join(folder, version), { recursive: true });
      writeFiles(join(folder, version), {
        "program.ts": program,
        "tsconfig.json": { compilerOptions, files: ["program.ts"], include: ["../generated"] },
      });
      return (await compile(version, join(folder, version))).output;
    },
  };
}
