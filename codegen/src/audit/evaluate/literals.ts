import { ts } from "../syntax/typescript.ts";
import { combine, each, just, unknown } from "../values/possible.ts";
import type { Env, Lazy, ObjectValue, Run, Values } from "../values/value.ts";
import { nameText } from "../syntax/nodes.ts";
import { spread } from "../values/objects.ts";
import { known, toText } from "../values/text.ts";

/** An object literal. Its properties are evaluated when they are asked for; spreads at once, because their names are needed. */
export function evaluateObject(run: Run, node: ts.ObjectLiteralExpression, env: Env): Values {
  let objects: Values = just({ kind: "object", entries: new Map() });
  let plain = new Map<string, Lazy>();
  const settle = (): void => {
    const added = plain;
    plain = new Map();
    if (added.size > 0)
      objects = each(objects, (object) =>
        object.kind === "object" ? just(spread(object, { kind: "object", entries: added })) : [],
      );
  };
  for (const property of node.properties) {
    const name = ts.isSpreadAssignment(property) ? undefined : nameText(property.name);
    if (!ts.isSpreadAssignment(property) && name !== undefined) plain.set(name, propertyValue(property, env));
    else {
      settle();
      objects = each(objects, (object) => (object.kind === "object" ? addOpen(run, object, property, env) : []));
    }
  }
  settle();
  return objects;
}

function propertyValue(property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>, env: Env): Lazy {
  if (ts.isShorthandPropertyAssignment(property)) return (run) => run.evaluate(property.name, env);
  if (ts.isPropertyAssignment(property)) return (run) => run.evaluate(property.initializer, env);
  if (ts.isGetAccessorDeclaration(property))
    return (run) => run.call({ kind: "closure", node: property, env, self: undefined }, [], false);
  return () => just({ kind: "closure", node: property, env, self: undefined });
}

/** A spread, or a property with a computed name. */
function addOpen(run: Run, object: ObjectValue, property: ts.ObjectLiteralElementLike, env: Env): Values {
  if (ts.isSpreadAssignment(property))
    return each(run.evaluate(property.expression, env), (added) => just(spread(object, added)));
  if (!ts.isComputedPropertyName(property.name)) return just(object);
  const read = propertyValue(property, env);
  return each(run.evaluate(property.name.expression, env), (key) => {
    const text = known(toText(key));
    if (text === undefined) return just({ ...object, open: unknown("property", "the name of a property is computed") });
    return just({ ...object, entries: new Map([...object.entries, [text, read]]) });
  });
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
