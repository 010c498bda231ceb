/** How two reports of the same entry point differ, as names. */
export interface ReportChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Compares two reports; an entry point that did not exist has an empty report. */
export function compareReports(before: string, after: string): ReportChanges {
  const old = declarationsOf(before);
  const current = declarationsOf(after);
  const names = [...current.keys()];
  return {
    added: names.filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !current.has(name)),
    changed: names.filter((name) => old.has(name) && old.get(name) !== current.get(name)),
  };
}

/** Prints the changes of an entry point as an item of a changelog; undefined if there are none. */
export function printChanges(entry: string, { added, removed, changed }: ReportChanges): string | undefined {
  const parts = Object.entries({ added, removed, changed })
    .filter(([, names]) => names.length > 0)
    .map(([kind, names]) => `${kind} ${names.map((name) => `\`${name}\``).join(", ")}`);
  return parts.length === 0 ? undefined : `- \`${entry}\`: ${parts.join("; ")}.`;
}

/** The exported declarations of a report, by name. */
function declarationsOf(report: string): ReadonlyMap<string, string> {
  const [, code = ""] = /```ts\n([\s\S]*?)```/u.exec(report) ?? [];
  const blocks = code.split("\n\n").map((block) => block.trim());
  return new Map(blocks.filter((block) => block !== "").map((block) => [nameIn(block), block]));
}

function nameIn(block: string): string {
  const [, alias] = /^\/\/ exported as (\S+)/u.exec(block) ?? [];
  const [, namespace] = /^\/\/ (\S+): every export/u.exec(block) ?? [];
  const [, declared] = /\b(?:function|type|interface|const|class)\s+([\w$]+)/u.exec(block) ?? [];
  return alias ?? namespace ?? declared ?? block;
}
