import { createRun } from "../../../codegen/src/audit/evaluate/create-run.ts";
import { recognisersFor } from "../../../codegen/src/audit/recognise/recognisers.ts";
import { createLoader } from "../../../codegen/src/audit/sources/loader.ts";
import { ts } from "../../../codegen/src/audit/syntax/typescript.ts";
import { known, toText } from "../../../codegen/src/audit/values/text.ts";
import type { Run, Text, Value, Values } from "../../../codegen/src/audit/values/value.ts";

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
  return { file, run: createRun({ code, models: recognisersFor(["api.sendgrid.com"]), known: new Map() }, new Map()) };
}

/** What the last expression of a source can be, each alternative once. */
export function valuesOf(source: string, name?: string): readonly string[] {
  const { file, run } = load(source, name);
  const last = file.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) throw new Error("the source ends in no expression");
  return shown(run.ask(() => run.evaluate(last.expression, undefined)).result);
}

/** Values as people read them: texts with `{name}` for unknown parts, and the kind of all else. */
export function shown(values: Values): readonly string[] {
  return [...new Set(values.map(({ value }) => showValue(value)))].sort();
}

/** A text with its unknown parts in braces. */
export function showText(text: Text): string {
  return known(text) ?? text.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
}

function showValue(value: Value): string {
  if (value.kind === "text" || value.kind === "url") return showText(value.text);
  if (value.kind === "unknown") return `{${value.name}}`;
  if (value.kind === "external")
    return [value.module, ...value.steps.map((step) => (step.kind === "member" ? step.name : `${step.kind}()`))].join(
      " ",
    );
  return value.kind === "list" ? `list of ${value.items.length}` : showKind(value);
}

function showKind(value: Value): string {
  return value.kind === "nothing" ? "nothing" : `${value.kind}: ${showText(toText(value))}`;
}
