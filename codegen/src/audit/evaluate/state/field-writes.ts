import { ts } from "../../syntax/typescript.ts";
import { toArguments } from "../../values/arguments.ts";
import { assignPath, changed, memberBefore, type Change } from "../../models/changes.ts";
import { isChange, type Assignment, type ChangingCall, type WriteNode } from "../../syntax/writes-of.ts";
import { each, either, just } from "../../values/possible.ts";
import type { Env, Run, Value, Values } from "../../values/value.ts";
import { grown, writtenValue } from "./written-value.ts";

/** A field, and the writes that may set it. */
export interface FieldWrites {
  readonly name: string;
  /** Writes to members of the object, to this field or to others. */
  readonly writes: readonly Assignment[];
  /** The frame in which a write is evaluated. */
  readonly envOf: (node: WriteNode) => Env;
}

/**
 * Returns the values of a field: its initial ones, and those that are written to it and to its members anywhere in its class,
 * because the order in which methods run is unknown.
 */
export function withWrites(run: Run, initial: Values, field: FieldWrites): Values {
  const own = field.writes.filter(({ path }) => path[0] === field.name || path[0] === "*");
  const whole = own.filter((write) => write.path.length === 1 && !isChange(write));
  const set = whole.filter(({ node }) => !isSum(node)).map((write) => written(run, write, field));
  const all = either(initial, ...set, ...assignedWhole(run, field));
  const summed = whole.some(({ node }) => isSum(node)) ? either(all, grown(all)) : all;
  const changes = own.filter(isChange);
  const changedValues = changes.reduce((values, call) => withoutShorter(changedBy(run, values, call, field)), summed);
  const inner = own.filter((write) => write.path.length > 1 && !isChange(write));
  return inner.reduce((values, write) => assignedInside(run, values, write, field), changedValues);
}

function written(run: Run, write: Assignment, { envOf }: FieldWrites): Values {
  const env = envOf(write.node);
  return run.guarded(write.node, env, () => writtenValue(run, write, env));
}

function isSum(node: WriteNode): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken;
}

/** `Object.assign(this, options)` gives the field what the options have under its name. */
function assignedWhole(run: Run, { name, writes, envOf }: FieldWrites): readonly Values[] {
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

function changedBy(run: Run, values: Values, { node, path }: ChangingCall, { envOf }: FieldWrites): Values {
  const change: Change = { node, env: envOf(node), isRepeated: true };
  return each(values, (value) =>
    path.length === 1
      ? either(just(value), changed(run, value, change))
      : changedInside(run, value, path.slice(1), change),
  );
}

function changedInside(run: Run, value: Value, path: readonly string[], change: Change): Values {
  if (value.kind !== "object") return just(value);
  return just(
    assignPath(run, value, path, (current) =>
      each(before(current, value, path), (member) => either(just(member), changed(current, member, change))),
    ),
  );
}

function assignedInside(run: Run, values: Values, write: Assignment, field: FieldWrites): Values {
  const path = write.path.slice(1);
  return each(values, (value) =>
    just(assignPath(run, value, path, () => either(before(run, value, path), written(run, write, field)))),
  );
}

function before(run: Run, value: Value, path: readonly string[]): Values {
  return path.reduce<Values>((values, name) => each(values, (inner) => memberBefore(run, inner, name)), just(value));
}

/** A list that grew has all its former items, so the shorter list adds nothing. */
function withoutShorter(values: Values): Values {
  return values.some(({ value }) => value.kind === "list" && value.grows)
    ? values.filter(({ value }) => value.kind !== "list" || value.grows)
    : values;
}
