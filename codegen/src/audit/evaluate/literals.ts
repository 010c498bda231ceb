import { ts } from "ts-morph";
import { combine, each, either, just, unknown } from "./possible.ts";
import type { Run } from "./run.ts";
import { nameText } from "./syntax.ts";
import { known, toText } from "./text.ts";
import type { Env, Lazy, ObjectValue, UnknownValue, Value, Values } from "./value.ts";

/** An object literal: its properties, to be evaluated when asked for; spreads at once, for their names. */
export function evaluateObject(run: Run, node: ts.ObjectLiteralExpression, env: Env): Values {
  let objects: Values = just({ kind: "object", entries: new Map() });
  for (const property of node.properties)
    objects = each(objects, (object) => (object.kind === "object" ? add(run, object, property, env) : []));
  return objects;
}

function add(run: Run, object: ObjectValue, property: ts.ObjectLiteralElementLike, env: Env): Values {
  if (ts.isSpreadAssignment(property))
    return each(run.evaluate(property.expression, env), (added) => just(spread(object, added)));
  if (ts.isShorthandPropertyAssignment(property))
    return set(object, property.name.text, (current) => current.evaluate(property.name, env));
  const read: Lazy = ts.isPropertyAssignment(property)
    ? (current) => current.evaluate(property.initializer, env)
    : ts.isGetAccessorDeclaration(property)
      ? (current) => current.call({ kind: "closure", node: property, env, self: just(object) }, [], false)
      : (current) => current.evaluate(property as unknown as ts.Expression, env);
  const name = nameText(property.name);
  if (name !== undefined) return set(object, name, read);
  if (!ts.isComputedPropertyName(property.name)) return just(object);
  return each(run.evaluate(property.name.expression, env), (key) => {
    const text = known(toText(key));
    return text === undefined
      ? just({ ...object, open: unknown("property", "the name of a property is computed") })
      : set(object, text, read);
  });
}

function set(object: ObjectValue, name: string, read: Lazy): Values {
  return just({ ...object, entries: new Map([...object.entries, [name, read]]) });
}

/** The object with the properties of another on top. */
export function spread(object: ObjectValue, added: Value): ObjectValue {
  if (added.kind === "nothing" || added.kind === "text") return object;
  if (added.kind === "object" && !added.open)
    return { ...object, entries: new Map([...object.entries, ...added.entries]) };
  const open: UnknownValue =
    added.kind === "object"
      ? (added.open ?? unknown("object", ""))
      : added.kind === "unknown"
        ? added
        : unknown(added.kind, "an object is spread that the code does not tell");
  const own = added.kind === "object" ? added.entries : new Map<string, Lazy>();
  // What is spread may hold any of the properties that stood before it.
  const before = [...object.entries].map(([name, read]): [string, Lazy] => [
    name,
    own.has(name) ? read : (run) => either(read(run), just({ ...open, name })),
  ]);
  return { kind: "object", entries: new Map([...before, ...own]), open };
}

/** An array literal. */
export function evaluateArray(run: Run, node: ts.ArrayLiteralExpression, env: Env): Values {
  const lists = node.elements.map((element): Values => {
    if (!ts.isSpreadElement(element)) return just({ kind: "list", items: [run.evaluate(element, env)] });
    return each(run.evaluate(element.expression, env), (value) =>
      just(
        value.kind === "list"
          ? value
          : { kind: "list", items: [], open: unknown("items", "a list is spread that the code does not tell") },
      ),
    );
  });
  return combine(lists).map(({ values, when }) => {
    const all = values.flatMap((value) => (value.kind === "list" ? [value] : []));
    const open = all.find((list) => list.open !== undefined)?.open;
    return { value: { kind: "list", items: all.flatMap(({ items }) => items), ...(open && { open }) }, when };
  });
}
