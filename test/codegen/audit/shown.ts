import { known, toText } from "../../../codegen/src/audit/values/text.ts";
import type { Text, Value, Values } from "../../../codegen/src/audit/values/value.ts";

/** Values as people read them: texts with `{name}` for unknown parts, and the kind of all else. */
export function shown(values: Values): readonly string[] {
  return [...new Set(values.map(({ value }) => showValue(value)))].sort();
}

/** A text with its unknown parts in braces. */
export function showText(text: Text): string {
  return known(text) ?? text.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
}

function showValue(value: Value): string {
  if (value.kind === "text" || value.kind === "url") return showText(value.text);
  if (value.kind === "unknown") return `{${value.name}}`;
  if (value.kind === "external")
    return [value.module, ...value.steps.map((step) => (step.kind === "member" ? step.name : `${step.kind}()`))].join(
      " ",
    );
  return value.kind === "list" ? `list of ${value.items.length}` : showKind(value);
}

function showKind(value: Value): string {
  return value.kind === "nothing" ? "nothing" : `${value.kind}: ${showText(toText(value))}`;
}
