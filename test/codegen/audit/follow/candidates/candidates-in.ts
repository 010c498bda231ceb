import type { ts } from "../../../../../codegen/src/audit/syntax/typescript.ts";
import { type Candidates, findCandidates } from "../../../../../codegen/src/audit/follow/candidates/candidates.ts";
import { createRun } from "../../../../../codegen/src/audit/evaluate/create-run.ts";
import { Shared } from "../../../../../codegen/src/audit/evaluate/memory.ts";
import { recognisersFor } from "../../../../../codegen/src/audit/recognise/recognisers.ts";
import { functionAround, type FunctionNode } from "../../../../../codegen/src/audit/syntax/nodes.ts";
import { createLoader } from "../../../../../codegen/src/audit/sources/loader.ts";

const seeds = {
  hasTrace: (text: string) => /sendgrid/iu.test(text),
  hasHost: (text: string) => text.includes("api.sendgrid.com"),
  isSilent: (name: string) => name === "@sendgrid/eventwebhook",
  isOwn: (name: string) => name.startsWith("@sendgrid/"),
  isPath: (text: string) => text.startsWith("/v3/"),
  clients: new Set(["axios"]),
  globals: new Set(["fetch", "XMLHttpRequest"]),
};

/** The callees of the calls that a value of the provider may be in; `others` are further files by their names. */
export function candidatesIn(
  source: string,
  others: Readonly<Record<string, string>> = {},
  hasOwners: (node: ts.Node) => boolean = () => true,
  isIn: (candidates: Candidates, node: ts.Node) => boolean = (candidates, node) => candidates.has(node),
): readonly string[] {
  const sources = { "./code": source, ...others };
  const loader = createLoader((specifier) => (Object.hasOwn(sources, specifier) ? `/${specifier}.ts` : undefined));
  for (const [name, text] of Object.entries(sources)) loader.load(`/${name}.ts`, text);
  const code = loader.code(() => undefined);
  const context = { code, models: recognisersFor(["api.sendgrid.com"]), shared: new Shared() };
  const ownersOf = (node: ts.Node): readonly FunctionNode[] =>
    [functionAround(node)].flatMap((owner) => (owner && hasOwners(node) ? [owner] : []));
  const candidates = findCandidates(createRun(context, new Map()), seeds, ownersOf, Number.POSITIVE_INFINITY);
  return code.files
    .flatMap((file) => code.facts(file).calls)
    .filter((call) => candidates !== undefined && isIn(candidates, call))
    .map((call) => call.expression.getText());
}
