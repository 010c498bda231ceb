import type { Catalog, Sdk } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries, sameNames, without } from "../match-entries.ts";
import { code } from "../../text/code-span.ts";

/** What changed about the provider itself: its name, its hosts, and where the facts come from. */
export function diffProvider(before: Catalog, after: Catalog): readonly Change[] {
  return [
    ...diffHosts(before, after),
    ...diffSdks(before, after),
    ...diffAnswers(before, after),
    ...diffName(before, after),
    ...diffSources(before, after),
  ];
}

function diffSdks({ sdks: before }: Catalog, { sdks: after }: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before, after, (sdk) => sdk.package);
  const change = (subject: string, what: string): Change => {
    const message = `SDK ${code(subject)} ${what}: audit sees other calls.`;
    return { kind: "sdk-changed", subject, release: "minor", message };
  };
  return [
    ...removed.map((sdk) => change(sdk.package, "was removed")),
    ...added.map((sdk) => change(sdk.package, "was added")),
    ...kept
      .filter((pair) => !sameCalls(pair.before.calls, pair.after.calls))
      .map((pair) => change(pair.after.package, "has other functions")),
  ];
}

function sameCalls(before: Sdk["calls"], after: Sdk["calls"]): boolean {
  const text = (calls: Sdk["calls"]): readonly string[] =>
    calls.map(({ access, operation }) => `${access} ${operation ?? ""}`);
  return sameNames(text(before), text(after));
}

/** The refusals and links, by which messages and the explorer help. */
function diffAnswers(before: Catalog, after: Catalog): readonly Change[] {
  const changes: Change[] = [];
  if (JSON.stringify(before.refusals) !== JSON.stringify(after.refusals)) {
    const message = "The known refusals changed: messages name other causes.";
    changes.push({ kind: "refusals-changed", subject: "refusals", release: "patch", message });
  }
  if (JSON.stringify(before.links) !== JSON.stringify(after.links)) {
    const message = "The links to the provider's pages changed.";
    changes.push({ kind: "links-changed", subject: "links", release: "patch", message });
  }
  return changes;
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
