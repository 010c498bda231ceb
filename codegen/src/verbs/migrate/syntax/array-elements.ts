import { Node, type ArrayLiteralExpression } from "ts-morph";
import type { Edit } from "../rewrite/edit.ts";
import { wrapped } from "./unwrap.ts";

/** Returns the element of an array literal that a string or member is, with the assertions around it. */
export function elementOf(node: Node): { readonly array: ArrayLiteralExpression; readonly element: Node } | undefined {
  const element = wrapped(node);
  const array = element.getParent();
  return Node.isArrayLiteralExpression(array) ? { array, element } : undefined;
}

/** The edits that give some elements of a list other texts, none or several; the layout of the others stays. */
export function replaceElements(
  elements: readonly Node[],
  texts: ReadonlyMap<Node, readonly string[]>,
): readonly Edit[] {
  const lastKept = elements.findLastIndex((element) => texts.get(element)?.length !== 0);
  const edits = elements.slice(0, lastKept + 1).flatMap((element, index): Edit[] => {
    const replacement = texts.get(element);
    const [start, end] = [element.getStart(), element.getEnd()];
    if (replacement === undefined) return [];
    // With the element goes all that is before the next one.
    if (replacement.length === 0) return [{ start, end: elements[index + 1]?.getStart() ?? end, text: "" }];
    return [{ start, end, text: replacement.join(`,${gapBefore(element)}`) }];
  });
  const kept = elements[lastKept];
  const last = elements.at(-1);
  if (kept && last && kept !== last) edits.push({ start: kept.getEnd(), end: last.getEnd(), text: "" });
  return edits;
}

/** A line break and the indentation where the element begins its line, else a space. */
function gapBefore(element: Node): string {
  const before = element.getSourceFile().getFullText().slice(element.getPos(), element.getStart());
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(before)?.[0] ?? " ";
}
