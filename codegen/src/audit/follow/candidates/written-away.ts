import { ts } from "../../syntax/typescript.ts";
import type { Code } from "../../syntax/code.ts";
import type { FileFacts } from "../../syntax/file-facts.ts";
import { frameFor } from "../../evaluate/calls/functions.ts";
import type { Frame, Run, Value } from "../../values/value.ts";
import type { FunctionNode } from "../../syntax/nodes.ts";
import { functionsIn } from "../callbacks.ts";
import { orTooDeep, tooDeep } from "../../syntax/too-deep.ts";
import type { Recognition } from "../../recognise/recogniser.ts";
import type { Recognisers } from "../../recognise/recognisers.ts";
import type { Candidates } from "./candidates.ts";
import { handedValue } from "../requests/handed-on.ts";
import { namesOf } from "./names-of.ts";

/** A place where a client is stored where other code can take it from. */
export interface WrittenAway {
  readonly node: ts.Node;
  readonly recognition: Recognition;
}

/**
 * Clients that are assigned to members of objects from code that is not read (`app.locals.mail = sgMail`), or that are changed
 * for all files.
 */
export function writtenAway(
  run: Run,
  code: Code,
  { recognisers, candidates }: { readonly recognisers: Recognisers; readonly candidates: Candidates },
): readonly WrittenAway[] {
  return code.files.flatMap((file) =>
    code.facts(file).writes.flatMap(({ node, root, path }): readonly WrittenAway[] => {
      if (!ts.isBinaryExpression(node) || path.length === 0 || !candidates.has(node)) return [];
      if (root.text === "exports" || root.text === "module") return [];
      const look = (): readonly WrittenAway[] => {
        const targets = run.evaluate(root, undefined);
        const isShared = targets.some(
          ({ value }) =>
            value.kind === "external" &&
            value.module !== "" &&
            value.steps.length === 0 &&
            path.join(".") === "defaults.baseURL",
        );
        if (isShared) return [{ node, recognition: sharedBase }];
        // An object of the code base does not give its client away: its methods are followed where they are called.
        if (!targets.some(({ value }) => isElsewhere(value)) || ts.isNewExpression(node.right)) return [];
        const isInside = isReadElsewhere(code, node.left);
        return run
          .evaluate(node.right, undefined)
          .flatMap(({ value }) => handedValue(run, value, recognisers, 1))
          .map((found) => ({
            node,
            recognition: found.kind === "unknown" && isInside ? { ...found, isInside } : found,
          }));
      };
      return orTooDeep(
        () => run.ask(look).result,
        () => [{ node, recognition: { kind: "unknown", reason: tooDeep } }],
      );
    }),
  );
}

/** Returns frames with unknown arguments for functions that are assigned to members of code which is not read. */
export function framesOfWrite(
  run: Run,
  { node, root, path }: FileFacts["writes"][number],
): readonly (readonly [FunctionNode, Frame])[] {
  if (!ts.isBinaryExpression(node) || path.length === 0 || root.text === "exports" || root.text === "module") return [];
  const handed = functionsIn(run, node.right).flatMap(({ value }) =>
    value.kind === "closure" && value.node.parameters.length > 0 ? [value] : [],
  );
  if (handed.length === 0 || !run.evaluate(root, undefined).some(({ value }) => isElsewhere(value))) return [];
  return handed.map((value) => [value.node, frameFor(value, undefined)] as const);
}

/** Whether a member is read in code that is loaded: calls of what it holds are found there. */
function isReadElsewhere({ files }: Code, target: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(target)) return false;
  const { name } = target;
  return files.some((file) =>
    namesOf(file)
      .names.get(name.text)
      ?.some(({ parent }) =>
        ts.isPropertyAccessExpression(parent) ? !isWritten(parent) : ts.isBindingElement(parent),
      ),
  );
}

function isWritten(target: ts.PropertyAccessExpression): boolean {
  const { parent } = target;
  return ts.isBinaryExpression(parent) && parent.left === target;
}

function isElsewhere(value: Value): boolean {
  return value.kind === "unknown" || value.kind === "external" || (value.kind === "object" && value.open !== undefined);
}

const sharedBase: Recognition = {
  kind: "unknown",
  reason: "the base is set for all files that use the package, and only the calls in this one are followed",
};
