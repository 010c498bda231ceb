import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { policy } from "../../../codegen/src/diff/policy.ts";

const manual = await readFile(new URL("../../../codegen/README.md", import.meta.url), "utf8");

/** The rows of the table whose head begins with a text, each as its cells; the layout of the source does not matter. */
function rowsOf(markdown: string, head: string): readonly (readonly string[])[] {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} `));
  if (start === -1) return [];
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  return rest.slice(0, end === -1 ? rest.length : end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the manual's semver policy", () => {
  it("is the code's: each kind of change with its release and whom it breaks, in the same order", () => {
    expect(rowsOf(manual, "kind of change")).toEqual(
      policy.map(({ kinds, release, breaks }) => [kinds.map((kind) => `\`${kind}\``).join(", "), release, breaks]),
    );
  });

  it("rules on no kind of change twice", () => {
    const kinds = policy.flatMap((rule): readonly string[] => rule.kinds);
    expect(kinds).toEqual([...new Set(kinds)]);
  });
});
