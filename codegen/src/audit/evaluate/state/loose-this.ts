import { ts } from "../../syntax/typescript.ts";
import { either, just, unknown } from "../../values/possible.ts";
import type { Lazy, Run, Values } from "../../values/value.ts";
import type { FileFacts } from "../../syntax/file-facts.ts";
import { isChange, type Assignment } from "../../syntax/writes-of.ts";
import { createdMembers } from "../../syntax/created-members.ts";
import { writtenValue } from "./written-value.ts";

/**
 * Returns the value of `this` in functions that are used as classes: an object with all members that the functions of the
 * file assign to `this` and to their prototypes.
 */
export function looseThis(run: Run, file: ts.SourceFile): Values {
  const facts = run.code.facts(file);
  const found = known.get(facts) ?? membersOf(facts, file);
  known.set(facts, found);
  return found;
}

const known = new WeakMap<FileFacts, Values>();

function membersOf({ loose, writes, calls }: FileFacts, file: ts.SourceFile): Values {
  const entries = new Map<string, Lazy>();
  const add = (name: string | undefined, read: Lazy): void => {
    const before = name === undefined ? undefined : entries.get(name);
    if (name !== undefined) entries.set(name, before ? (current) => either(before(current), read(current)) : read);
  };
  const valueOf =
    (write: Assignment): Lazy =>
    (current) =>
      current.guarded(write.node, undefined, () => writtenValue(current, write, undefined));
  for (const write of loose) if (!isChange(write) && write.path.length === 1) add(write.path[0], valueOf(write));
  for (const write of writes) {
    const { node, path } = write;
    if (!ts.isBinaryExpression(node) || path[0] !== "prototype") continue;
    if (path.length === 2) add(path[1], valueOf(write));
    else if (path.length === 1 && ts.isObjectLiteralExpression(node.right))
      for (const property of node.right.properties)
        add(property.name?.getText(), (current) =>
          either(
            ...current
              .evaluate(node.right, undefined)
              .map(({ value }) => current.read(value, property.name?.getText() ?? "")),
          ),
        );
  }
  for (const { name, node } of createdMembers(file, calls)) add(name, (current) => current.evaluate(node, undefined));
  return entries.size === 0
    ? just(unknown("this", "`this` of a function"))
    : just({ kind: "object", entries, open: unknown("this", "`this` of a function") });
}
