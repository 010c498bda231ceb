import type { Cause } from "../../../../src/operations/causes.ts";
import type { Scope, Source } from "../../catalog/catalog.ts";
import { allOf, visible } from "../../text/show.ts";
import { counted } from "../../text/counted.ts";
import { describeEvidence } from "../../../../src/operations/describe-evidence.ts";
import type { Cover } from "../../operations/cover.ts";
import type { ExplainedOperation } from "../../operations/explain-operation.ts";
import type { ExplainedScope } from "../../operations/explain-scope.ts";

/** What an operation needs, for people; of a key whose scopes are known also whether it has that. */
export function printOperation(explained: ExplainedOperation, isKeyKnown: boolean): readonly string[] {
  const { needs, replacedBy, note, sources, coveredBy, missing } = explained;
  return [
    `${visible(needs)} (${describeEvidence(explained.evidence, explained.observed)}).`,
    ...(replacedBy === undefined ? [] : [`legacy: use ${visible(replacedBy)}`]),
    ...(note === undefined ? [] : [`note: ${visible(note)}`]),
    ...printSources(sources),
    ...printCovers(coveredBy),
    ...(isKeyKnown ? [printMissing(missing)] : []),
  ];
}

/** The causes of a refused call, for people. */
export function printCauses(causes: readonly Cause[]): readonly string[] {
  if (causes.length === 0) return ["The catalog knows no cause for this answer."];
  return causes.map(({ likelihood, cause, next }) => `${likelihood}: ${visible(cause)} ${visible(next)}`);
}

function printMissing(missing: readonly string[] | undefined): string {
  if (missing === undefined) return "It is unknown whether the key has it.";
  return missing.length === 0 ? "The key has what it needs." : `The key lacks ${allOf(missing)}.`;
}

/** What a scope is and allows, for people. */
export function printScope(explained: ExplainedScope): readonly string[] {
  const name = visible(explained.name);
  if (explained.kind === "automatic")
    return [`${name}: added by the provider itself, never requested.${said(explained.description)}`];
  if (explained.kind === "retired") {
    const use = explained.use.length === 0 ? "Nothing replaces it." : `Use ${allOf(explained.use)} instead.`;
    return [`${name}: a retired name. ${use}${said(explained.reason)}`];
  }
  const { allows, helps, isGranted } = explained;
  return [
    ...Object.values(fields).flatMap((print) => (typeof print === "string" ? [] : (print(explained) ?? []))),
    ...allows.map((operation) => `allows ${visible(operation)}`),
    ...helps.map((operation) => `allows, with others, ${visible(operation)}`),
    ...(allows.length + helps.length === 0 ? ["The catalog has no operation that needs it."] : []),
    ...printSources(explained.sources),
    ...printCovers(explained.coveredBy),
    ...(isGranted === undefined ? [] : [isGranted ? "The key has it." : "The key lacks it."]),
  ];
}

type ScopeFacts = Extract<ExplainedScope, { readonly kind: "scope" }>;
type PrintField = (explained: ScopeFacts) => string | undefined;

/** How each field of a scope is printed, in this order; a new field does not compile until it stands here. */
const fields: Readonly<
  Record<keyof Required<Scope> | "impliedBy", PrintField | "first line" | "last lines" | "not printed">
> = {
  name: printFirstLine,
  access: "first line",
  keyTypes: "first line",
  group: "first line",
  description: "first line",
  legacy: ({ legacy }) => (legacy === undefined ? undefined : `legacy: ${visible(legacy)}`),
  escalates: ({ escalates }) => (escalates === undefined ? undefined : `warning: a key with it ${visible(escalates)}`),
  implies: ({ implies }) => (implies === undefined ? undefined : `implies ${implies.map(visible).join(", ")}`),
  impliedBy: ({ impliedBy }) =>
    impliedBy.length === 0 ? undefined : `implied by ${impliedBy.map(visible).join(", ")}`,
  note: ({ note }) => (note === undefined ? undefined : `note: ${visible(note)}`),
  sources: "last lines",
  // It matters to `drift` alone.
  automaticFor: "not printed",
  // They matter to generated code and to imports.
  member: "not printed",
  imported: "not printed",
};

function printFirstLine({ name, access, keyTypes, group, description }: ScopeFacts): string {
  const facts = [
    access,
    `key type ${keyTypes.map(visible).join(", ")}`,
    ...(group === undefined ? [] : [`group ${visible(group)}`]),
  ];
  return `${visible(name)}: ${facts.join("; ")}.${said(description)}`;
}

function printSources(sources: readonly Source[]): readonly string[] {
  return sources.map(
    ({ id, title, url }) => `source: ${visible(title ?? id)}${url === undefined ? "" : ` <${visible(url)}>`}`,
  );
}

function printCovers(covers: readonly Cover[]): readonly string[] {
  return covers.map(({ kind, id, level, size }) => `${kind}: ${visible(id)}, ${level} (${counted(size, "scope")})`);
}

function said(text: string | undefined): string {
  return text === undefined ? "" : ` ${visible(text)}`;
}
