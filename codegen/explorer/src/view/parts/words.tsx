import type { VNode } from "preact";
import { visible } from "../../../../src/text/show.ts";

/**
 * Text from a catalog: invisible characters show as escapes, and its direction of writing stays inside.
 */
export function Words({ text }: { readonly text: string }): VNode {
  return <bdi>{clean(text)}</bdi>;
}

/** A name from a catalog, as code. */
export function Name({ text }: { readonly text: string }): VNode {
  return (
    <code class="name">
      <bdi>{clean(text)}</bdi>
    </code>
  );
}

/** Text that is safe to show: line breaks and tabs become spaces, other invisible characters escapes. */
export function clean(text: string): string {
  return visible(text.replace(/\s+/gu, " "));
}
