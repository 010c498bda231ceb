import { ts } from "../../syntax/typescript.ts";
import { toArguments } from "../../values/arguments.ts";
import { assignPath, changed, memberBefore } from "../../models/changes.ts";
import { isChange, type Assignment, type WriteNode } from "../../syntax/writes-of.ts";
import { each, either, just } from "../../values/possible.ts";
import type { Env, Run, Value, Values } from "../../values/value.ts";
import { grown, writtenValue } from "./written-value.ts";

/**
 * What a field can be: what it begins with, and what is written to it and to its members anywhere in its class. In which
 * order the methods run is not known.
 */
export function withWrites(
  run: Run,
  initial: Values,
  writes: readonly Assignment[],
  name: string,
  envOf: (node: WriteNode) => Env,
): Values {
  const own = writes.filter(({ path }) => path[0] === name || path[0] === "*");
  const guard = (write: Assignment, env: Env): Values =>
    run.guarded(write.node, env, () => writtenValue(run, write, env));
  const whole = own.flatMap((write): Values[] =>
    write.path.length === 1 && !isChange(write) && !isSum(write.node) ? [guard(write, envOf(write.node))] : [],
  );
  let values = either(initial, ...whole, ...assignedWhole(run, writes, name, envOf));
  if (own.some(({ node, path }) => path.length === 1 && isSum(node))) values = either(values, grown(values));
  for (const write of own) {
    if (!isChange(write)) continue;
    const { node, path } = write;
    const env = envOf(node);
    values = each(values, (value) =>
      path.length === 1
        ? either(just(value), changed(run, value, node, env, true))
        : changedInside(run, value, node, path.slice(1), env),
    );
    values = withoutShorter(values);
  }
  for (const write of own) {
    const { node, path } = write;
    const inner = path.slice(1);
    if (inner.length > 0 && !isChange(write))
      values = each(values, (value) =>
        just(assignPath(run, value, inner, () => either(before(run, value, inner), guard(write, envOf(node))))),
      );
  }
  return values;
}

function isSum(node: WriteNode): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken;
}

/** `Object.assign(this, options)` gives the field what the options have under its name. */
function assignedWhole(
  run: Run,
  writes: readonly Assignment[],
  name: string,
  envOf: (node: WriteNode) => Env,
): readonly Values[] {
  return writes.flatMap((write) => {
    const { node, path } = write;
    if (path.length > 0 || !isChange(write)) return [];
    return toArguments(write.node.arguments.slice(1), envOf(node)).map(({ read }) =>
      run.guarded(node, envOf(node), () =>
        each(read(run), (value) =>
          value.kind === "object" || value.kind === "unknown" ? memberBefore(run, value, name) : [],
        ),
      ),
    );
  });
}

function changedInside(run: Run, value: Value, node: ts.CallExpression, path: readonly string[], env: Env): Values {
  if (value.kind !== "object") return just(value);
  return just(
    assignPath(run, value, path, (current) =>
      each(before(current, value, path), (member) => either(just(member), changed(current, member, node, env, true))),
    ),
  );
}

function before(run: Run, value: Value, path: readonly string[]): Values {
  return path.reduce<Values>((values, name) => each(values, (inner) => memberBefore(run, inner, name)), just(value));
}

/** A list that grew has all that it had before: the shorter one says nothing more. */
function withoutShorter(values: Values): Values {
  return values.some(({ value }) => value.kind === "list" && value.grows)
    ? values.filter(({ value }) => value.kind !== "list" || value.grows)
    : values;
}
