import { describe, expect, it } from "vitest";
import { header } from "../../../codegen/src/print/print-file.ts";
import { planWrites, type Plan } from "../../../codegen/src/write/plan.ts";

const own = `${header({ catalogName: "scopes.json" })}\n\nexport {};\n`;
const older = `${header({ catalogName: "other.json" })}\n`;
const theirs = "export const mine = 1;\n";

interface Row {
  readonly title: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly others?: readonly string[];
  readonly want: Partial<Plan>;
}

const wanted = [
  { name: "a.ts", text: `${own}// a\n` },
  { name: "b.ts", text: `${own}// b\n` },
];
const [a, b] = wanted;

const rows: readonly Row[] = [
  { title: "writes everything into an empty folder", want: { missing: wanted } },
  {
    title: "touches nothing that is as it should be",
    files: { "a.ts": `${own}// a\n`, "b.ts": `${own}// b\n` },
    want: { fresh: ["a.ts", "b.ts"] },
  },
  {
    title: "writes just what has changed",
    files: { "a.ts": `${own}// a\n`, "b.ts": older },
    want: { fresh: ["a.ts"], stale: b ? [b] : [] },
  },
  {
    title: "knows its own files by their first line, whatever the rest and with a byte order mark",
    files: { "a.ts": `\uFEFF${older}`, "b.ts": `${header({ catalogName: "x" })}evil();` },
    want: { stale: wanted },
  },
  {
    title: "removes own files that are needed no more, in order",
    files: { "z.ts": older, "c.ts": own, "a.ts": older },
    want: { stale: a ? [a] : [], missing: b ? [b] : [], orphaned: ["c.ts", "z.ts"] },
  },
  {
    title: "leaves foreign files alone if they are not in the way",
    files: { "mine.ts": theirs, "empty.ts": "" },
    want: { missing: wanted },
  },
  {
    title: "refuses other people's files in its way",
    files: { "a.ts": theirs, "b.ts": `\n${own}` },
    want: { foreign: ["a.ts", "b.ts"] },
  },
  {
    title: "refuses an empty file in its way",
    files: { "a.ts": "" },
    want: { foreign: ["a.ts"], missing: b ? [b] : [] },
  },
  {
    title: "refuses links and folders in its way",
    others: ["a.ts", "c.ts"],
    want: { foreign: ["a.ts"], missing: b ? [b] : [] },
  },
];

describe(planWrites.name, () => {
  it.each(rows)("$title", ({ files = {}, others = [], want }) => {
    const none: Plan = { missing: [], stale: [], fresh: [], orphaned: [], foreign: [] };
    const folder = { files: new Map(Object.entries(files)), others: new Set(others) };
    expect(planWrites(wanted, folder)).toEqual({ ...none, ...want });
  });
});
