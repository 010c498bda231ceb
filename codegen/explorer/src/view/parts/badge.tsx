import type { VNode } from "preact";

/** A word about a scope. */
export function Badge({
  kind,
  text,
}: {
  readonly kind: "read" | "write" | "legacy" | "escalates" | "retired" | "automatic" | "missing" | "excess" | "match";
  readonly text?: string;
}): VNode {
  return <span class={`badge ${kind}`}>{text ?? kind}</span>;
}
