import type { Change } from "../../../diff/change.ts";
import { counted } from "../../../text/counted.ts";
import { allOf, quote, visible } from "../../../text/show.ts";
import type { Draft } from "./draft.ts";
import type { Merged, SectionChanges } from "./merge.ts";

/** Longer lists are for machines. */
const most = 10;

/** Prints what an import found, what it changes, and what a person has to decide. */
export function printMerge(
  draft: Draft,
  { changes, addedHosts }: Merged,
  removals: readonly Change[],
  isAsked: boolean,
): readonly string[] {
  const unknown = [...draft.operations.values()].filter(({ evidence }) => evidence === "unknown").length;
  const total = draft.operations.size;
  return [
    `${visible(draft.provider ?? "the document")}: ${counted(draft.scopes.size, "scope")}, ${counted(total, "operation")}, ${total - unknown} of them with needs.`,
    ...shortened("added (hosts)", addedHosts.map(quote)),
    ...printChanges("key types", changes.keyTypes),
    ...printChanges("scopes", changes.scopes),
    ...printChanges("operations", changes.operations),
    ...printRemovals(removals),
    ...(isAsked ? printSeveral(draft) : []),
    ...draft.flags.slice(0, most).map(({ place, message }) => `${place}: ${message}`),
    ...(draft.flags.length > most
      ? [`and ${draft.flags.length - most} more places to check, which --json lists.`]
      : []),
  ];
}

function printChanges(noun: string, { added, changed, kept }: SectionChanges): readonly string[] {
  return [
    ...shortened(`added (${noun})`, added.map(quote)),
    ...shortened(`changed (${noun})`, changed.map(quote)),
    ...shortened(`kept, because a person edited them (${noun})`, kept.map(quote)),
  ];
}

/** Prints in the words of `diff` what the catalog still has and the documents no longer have. */
function printRemovals(removals: readonly Change[]): readonly string[] {
  if (removals.length === 0) return [];
  const more = removals.length > most ? [`  and ${removals.length - most} more, which --json lists.`] : [];
  return [
    "The documents no longer have entries that the catalog keeps. If you delete these, that is a breaking change (major):",
    ...removals.slice(0, most).map(({ message }) => `  ${visible(message)}`),
    ...more,
  ];
}

function shortened(label: string, shown: readonly string[]): readonly string[] {
  const more = shown.length > most ? ` and ${shown.length - most} more, which --json lists` : "";
  return shown.length === 0 ? [] : [`${label}: ${shown.length}: ${shown.slice(0, most).join(", ")}${more}`];
}

/** Prints each list of several scopes once, with the operations that have it. */
function printSeveral({ several }: Draft): readonly string[] {
  const byList = new Map<string, string[]>();
  for (const { operation, scopes } of several) {
    const words = allOf(scopes);
    byList.set(words, [...(byList.get(words) ?? []), operation]);
  }
  const operations = new Set(several.map(({ operation }) => operation)).size;
  return [
    `${counted(operations, "operation")} ${operations === 1 ? "lists" : "list"} several scopes in one requirement. The specification means all of them; many documents mean any:`,
    ...[...byList].map(
      ([words, [first = "", ...others]]) =>
        `  ${words}: ${quote(first)}${others.length === 0 ? "" : ` and ${counted(others.length, "other")}`}`,
    ),
    "Choose with --several all or --several any.",
  ];
}
