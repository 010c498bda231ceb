import type { VNode } from "preact";
import type { Catalog } from "../../../../src/catalog/catalog.ts";
import { Words } from "./words.tsx";

/** The sources of a fact; links only where they lead to the web. */
export function Sources({
  catalog,
  ids,
}: {
  readonly catalog: Catalog;
  readonly ids: readonly string[];
}): VNode | null {
  const sources = catalog.sources.filter(({ id }) => ids.includes(id));
  if (sources.length === 0) return null;
  return (
    <ul class="sources muted">
      {sources.map(({ id, title, url }) => (
        <li key={id}>
          {url !== undefined && /^https?:\/\//iu.test(url) ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              <Words text={title ?? id} />
            </a>
          ) : (
            <Words text={title ?? id} />
          )}
        </li>
      ))}
    </ul>
  );
}
