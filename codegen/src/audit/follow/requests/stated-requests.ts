import { limits } from "../../limits.ts";
import { outcomesOf, type Matching, type Outcome } from "../../match/outcome.ts";
import { request } from "../../recognise/recogniser.ts";
import type { Code } from "../../syntax/code.ts";
import type { CallNode } from "../../syntax/file-facts.ts";
import { functionAround, isWithin } from "../../syntax/nodes.ts";
import { ts } from "../../syntax/typescript.ts";
import { each, just } from "../../values/possible.ts";
import type { Run, Values } from "../../values/value.ts";
import { argumentValues, methodOf, namesOf } from "./by-looks.ts";
import { namesOf as indexOf } from "../candidates/names-of.ts";
import type { Finding } from "../findings.ts";
import { isPath, urlIn } from "./request-target.ts";
import { calleesOf } from "../sites.ts";

/**
 * The requests that calls of the code's own functions state: a method and a path of the catalog, as `this.createRequest("POST",
 * "/v3/templates")`. They count if no call is found that sends them.
 */
export function statedRequests(run: Run, code: Code, matching: Matching): readonly Finding[] {
  const within = (place: ts.Node, stated: () => readonly Outcome[]): readonly Finding[] =>
    run.ask(stated, limits.stepsOfCallee).result.map((outcome) => ({ place, outcome }));
  const { common } = matching.operations;
  return code.files
    .filter(({ text }) => text.includes(`${common}/`))
    .flatMap((file) => [
      ...code.facts(file).calls.flatMap((node) => within(node, () => inCall(run, node, matching))),
      ...taggedTemplates(file).flatMap((node) => within(node, () => inTemplate(run, node, matching))),
    ]);
}

function inCall(run: Run, node: CallNode, matching: Matching): readonly Outcome[] {
  const args = argumentValues(run, node.arguments ?? []);
  const path = texts(args.map((values) => urlIn(run, values)).find((values) => isPath(values)) ?? []);
  const method = path.length === 0 ? [] : texts(methodOf(run, args, namesOf(node, { steps: [] })));
  if (method.length === 0) return [];
  if (calleesOf(run, node).some(({ value: { kind } }) => kind === "external" || kind === "nothing")) return [];
  return operationsOf(method, path, matching);
}

/** A path in a template whose tag is a method of what was made with the method: ``req.path`/v3/templates/${id}` ``. */
function inTemplate(run: Run, { tag, template }: ts.TaggedTemplateExpression, matching: Matching): readonly Outcome[] {
  const maker = ts.isPropertyAccessExpression(tag) ? makerOf(tag.expression) : undefined;
  const method = texts(methodOf(run, argumentValues(run, maker?.arguments ?? []), []));
  return method.length === 0 ? [] : operationsOf(method, texts(run.evaluate(template, undefined)), matching);
}

/** The call that made what a variable of the same function holds. */
function makerOf(receiver: ts.Expression): CallNode | undefined {
  const owner = functionAround(receiver);
  if (!ts.isIdentifier(receiver) || owner === undefined) return undefined;
  const same = indexOf(receiver.getSourceFile()).names.get(receiver.text) ?? [];
  const [made] = same.flatMap(({ parent }) => {
    const value = ts.isVariableDeclaration(parent) && isWithin(parent, owner) ? parent.initializer : undefined;
    return value !== undefined && (ts.isCallExpression(value) || ts.isNewExpression(value)) ? [value] : [];
  });
  return made;
}

function taggedTemplates(file: ts.SourceFile): readonly ts.TaggedTemplateExpression[] {
  return indexOf(file).texts.flatMap((text) => {
    const template = ts.isTemplateHead(text) ? text.parent : text;
    const { parent } = template;
    return ts.isTaggedTemplateExpression(parent) && parent.template === template ? [parent] : [];
  });
}

function operationsOf(method: Values, path: Values, matching: Matching): readonly Outcome[] {
  const { requests } = request(method, path, { kind: "provider" });
  return outcomesOf(requests, matching, "host").flatMap((outcome) =>
    outcome.kind === "operations" && !outcome.widened ? [{ ...outcome, isAssumed: true }] : [],
  );
}

/** The texts among values. */
function texts(values: Values): Values {
  return each(values, (value) => (value.kind === "text" ? just(value) : []));
}
