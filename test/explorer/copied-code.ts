import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "../consumer/compilers.ts";
import { createConsumerProject, strictest } from "../consumer/consumer-project.ts";

/** A key request as the SDK builds it. */
export interface BuiltKey {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly keyType: string;
}

/** A project of a consumer that takes in what was copied from the page. */
export interface CopiedCode {
  /** Runs copied code against the packed SDK, and keeps it for the compiler. */
  readonly run: (title: string, code: string) => Promise<BuiltKey>;
  /** What the compiler says about all the code so far. */
  readonly compileAll: () => Promise<string>;
}

/** Creates the project, once for a test file. */
export function createCopiedCode(): CopiedCode {
  const project = createConsumerProject({
    "tsconfig.json": { compilerOptions: strictest, include: ["*.ts"] },
  });
  return {
    run: async (title, code) => {
      const stem = title.replace(/\W+/gu, "-");
      writeFileSync(join(project, `${stem}.ts`), code);
      writeFileSync(join(project, `${stem}.mjs`), code);
      const module = (await import(pathToFileURL(join(project, `${stem}.mjs`)).href)) as Readonly<
        Record<string, unknown>
      >;
      const [key] = Object.values(module);
      // The packed SDK built it.
      const request = key as { readonly name: string; readonly scopes: readonly string[]; readonly "~keyType": string };
      return { name: request.name, scopes: request.scopes, keyType: request["~keyType"] };
    },
    compileAll: async () => (await compile("7.0", project)).output,
  };
}
