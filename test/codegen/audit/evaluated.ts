import { createRun } from "../../../codegen/src/audit/evaluate/create-run.ts";
import { Shared } from "../../../codegen/src/audit/evaluate/memory.ts";
import { recognisersFor } from "../../../codegen/src/audit/recognise/recognisers.ts";
import { createLoader } from "../../../codegen/src/audit/sources/loader.ts";
import { ts } from "../../../codegen/src/audit/syntax/typescript.ts";
import type { Run } from "../../../codegen/src/audit/values/value.ts";
import { shown } from "./shown.ts";

/** A file that is evaluated without assumptions. */
export interface Evaluated {
  readonly file: ts.SourceFile;
  readonly run: Run;
}

/** Loads one source file, with what the audit knows of SendGrid. */
export function load(source: string, name = "code.ts"): Evaluated {
  const loader = createLoader(() => undefined);
  loader.load(`/${name}`, source);
  const code = loader.code(() => undefined);
  const [file] = code.files;
  if (file === undefined) throw new Error("the file was not loaded");
  return {
    file,
    run: createRun({ code, models: recognisersFor(["api.sendgrid.com"]), shared: new Shared() }, new Map()),
  };
}

/** What the last expression of a source can be, each alternative once. */
export function valuesOf(source: string, name?: string): readonly string[] {
  const { file, run } = load(source, name);
  const last = file.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) throw new Error("the source ends in no expression");
  return shown(run.ask(() => run.evaluate(last.expression, undefined)).result);
}
