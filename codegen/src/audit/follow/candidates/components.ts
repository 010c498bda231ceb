import { ts } from "../../syntax/typescript.ts";
import { frameFor } from "../../evaluate/calls/functions.ts";
import { spread } from "../../values/objects.ts";
import { each, just, literal } from "../../values/possible.ts";
import type { Frame, Lazy, Run, Values } from "../../values/value.ts";
import type { FunctionNode } from "../../syntax/nodes.ts";
import { functionsIn } from "../callbacks.ts";

/** Returns the functions that a JSX element calls: its component, or the functions that it passes on, with unknown arguments. */
export function framesOfElement(run: Run, node: ts.JsxOpeningLikeElement): readonly (readonly [FunctionNode, Frame])[] {
  const components = isComponent(node.tagName) ? run.evaluate(node.tagName, undefined) : [];
  const own = components.flatMap(({ value }) =>
    value.kind === "closure"
      ? [[value.node, frameFor(value, [{ spread: false, read: (current) => propsOf(current, node) }])] as const]
      : [],
  );
  if (own.length > 0) return own;
  return node.attributes.properties.flatMap((attribute) => {
    const handed = ts.isJsxAttribute(attribute) ? expressionOf(attribute) : attribute.expression;
    if (handed === undefined) return [];
    return functionsIn(run, handed).flatMap(({ value }) =>
      value.kind === "closure" ? [[value.node, frameFor(value, undefined)] as const] : [],
    );
  });
}

/** The properties that a component gets. */
function propsOf(run: Run, { attributes, parent }: ts.JsxOpeningLikeElement): Values {
  const initial: Values = just({ kind: "object", entries: children(parent) });
  return attributes.properties.reduce<Values>(
    (all, attribute) =>
      each(all, (props) => {
        if (props.kind !== "object") return just(props);
        if (ts.isJsxSpreadAttribute(attribute))
          return each(run.evaluate(attribute.expression, undefined), (added) => just(spread(props, added)));
        const expression = expressionOf(attribute);
        const read: Lazy = (current) => (expression ? current.evaluate(expression, undefined) : literal("true"));
        return just({ ...props, entries: new Map([...props.entries, [attribute.name.getText(), read]]) });
      }),
    initial,
  );
}

/** A function between the tags. */
function children(parent: ts.Node): ReadonlyMap<string, Lazy> {
  const inner = ts.isJsxElement(parent)
    ? parent.children.flatMap((child) => (ts.isJsxExpression(child) && child.expression ? [child.expression] : []))
    : [];
  const [only] = inner;
  return new Map(only && inner.length === 1 ? [["children", (run: Run) => run.evaluate(only, undefined)]] : []);
}

function expressionOf({ initializer }: ts.JsxAttribute): ts.Expression | undefined {
  return initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
}

function isComponent(tag: ts.JsxTagNameExpression): tag is Exclude<ts.JsxTagNameExpression, ts.JsxNamespacedName> {
  return !ts.isJsxNamespacedName(tag) && !(ts.isIdentifier(tag) && /^[a-z]/u.test(tag.text));
}
