import type { Catalog } from "../../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries, without } from "../match-entries.ts";
import { code } from "../../../text/code-span.ts";

/** What changed about the provider itself: its name, its hosts, and where the facts come from. */
export function diffProvider(before: Catalog, after: Catalog): readonly Change[] {
  return [...diffHosts(before, after), ...diffName(before, after), ...diffSources(before, after)];
}

function diffHosts(before: Catalog, after: Catalog): readonly Change[] {
  return [
    ...without(before.hosts, after.hosts).map((host): Change => {
      const message = `Host ${code(host)} was removed: operations are no longer recognized in its URLs.`;
      return { kind: "host-removed", subject: host, release: "major", message };
    }),
    ...without(after.hosts, before.hosts).map((host): Change => {
      const message = `Host ${code(host)} was added: operations are recognized in its URLs, too.`;
      return { kind: "host-added", subject: host, release: "minor", message };
    }),
  ];
}

function diffName({ provider: before = "" }: Catalog, { provider: after = "" }: Catalog): readonly Change[] {
  if (before === after) return [];
  const message = `The provider is now called ${code(after)}: nothing but words.`;
  return [{ kind: "provider-words-changed", subject: after, release: "patch", message, before, after }];
}

function diffSources(before: Catalog, after: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before.sources, after.sources, ({ id }) => id);
  return [
    ...removed.map(({ id }): Change => {
      return { kind: "source-removed", subject: id, release: "patch", message: `Source ${code(id)} was removed.` };
    }),
    ...added.map(({ id }): Change => {
      return { kind: "source-added", subject: id, release: "patch", message: `Source ${code(id)} was added.` };
    }),
    ...kept.flatMap((pair) => diffWords("source-words-changed", pair.after.id, pair.before, pair.after)),
  ];
}
