import { visible } from "../../text/show.ts";
import type { CatalogDiff, Change } from "../../diff/change.ts";

const headings = { major: "Breaking changes", minor: "Additions", patch: "Corrections" } as const;

/** The changes as lines for a terminal, and the release that they call for. */
export function printText({ release, changes }: CatalogDiff): readonly string[] {
  if (release === "none") return ["No release needed."];
  return [
    ...sectionsOf(changes).flatMap(([level, own]) => [
      `${headings[level]} (${level}):`,
      ...own.map(({ message }) => `  ${visible(message)}`),
    ]),
    `${changes.length === 1 ? "1 change" : `${changes.length} changes`}: a ${release} release.`,
  ];
}

/** The changes as a part of a changelog in Markdown. */
export function printMarkdown({ changes }: CatalogDiff): string {
  const sections = sectionsOf(changes).map(
    ([level, own]) => `### ${headings[level]}\n\n${own.map(({ message }) => `- ${visible(message)}\n`).join("")}`,
  );
  return sections.length === 0 ? "No release needed.\n" : sections.join("\n");
}

function sectionsOf(changes: readonly Change[]): readonly (readonly [Change["release"], readonly Change[]])[] {
  return (["major", "minor", "patch"] as const)
    .map((level) => [level, changes.filter(({ release }) => release === level)] as const)
    .filter(([, own]) => own.length > 0);
}
