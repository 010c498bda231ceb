import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { casesOf, runsOf } from "../../property-runs.ts";
import { folderWith } from "./folder-with.ts";
import { auditIn, linesOf } from "./marked.ts";

const sdk = 'import client from "@sendgrid/client";\ndeclare const x: any, f: any;\n';

/** Expressions that nest as deep as they are told to. */
const shapes: Readonly<Record<string, (levels: number) => string>> = {
  calls: (levels) => `${"f(".repeat(levels)}"x"${")".repeat(levels)}`,
  "a chain of calls": (levels) => `x${".a()".repeat(levels)}`,
  members: (levels) => `x${".a".repeat(levels)}`,
  "members by index": (levels) => `x${"[0]".repeat(levels)}`,
  "sums to the right": (levels) => `"a"${' + ("a"'.repeat(levels)}${")".repeat(levels)}`,
  alternatives: (levels) => `"/v3/alerts"${' || "a"'.repeat(levels)}`,
  conditions: (levels) => `${"f ? 1 : ".repeat(levels)}"/v3/alerts"`,
  arrays: (levels) => `${"[".repeat(levels)}"x"${"]".repeat(levels)}`,
  objects: (levels) => `${"{a:".repeat(levels)}"x"${"}".repeat(levels)}`,
  functions: (levels) => `${"() => ".repeat(levels)}1`,
  types: (levels) => `x as ${"A<".repeat(levels)}string${">".repeat(levels)}`,
  templates: (levels) => `${"`${".repeat(levels)}1${"}`".repeat(levels)}`,
};

/** A file with such an expression between two calls, and another file with a call. */
async function filesWith(expression: string): Promise<string> {
  return folderWith({
    "deep.ts": `${sdk}client.request({ url: "/v3/alerts" });\nclient.request({ url: ${expression} });\n`,
    "other.ts": `${sdk}client.request({ url: "/v3/stats" });\n`,
  });
}

/** Calls a function with the stack so many frames deep. */
function underFrames<T>(frames: number, call: () => T): T {
  return frames <= 0 ? call() : underFrames(frames - 1, call);
}

/** What a call returns, or undefined if it throws. */
function resultOf<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** The parts of the stack that are taken, from half of it on. */
function percentages(step: number): readonly number[] {
  return Array.from({ length: 50 / step }, (_, index) => 50 + index * step);
}

function framesOfStack(): number {
  let frames = 0;
  const descend = (): void => {
    frames++;
    descend();
  };
  expect(descend).toThrow(RangeError);
  return frames;
}

describe(`${audit.name}, code that nests deep`, () => {
  it.each(Object.entries(shapes))(
    "reports a file with %s too deep to parse, and reads the others",
    async (_, shape) => {
      const report = auditIn(await filesWith(shape(50_000)));
      expect(linesOf(report)).toEqual(["deep.ts:1 unresolved", "other.ts:3 GET /v3/stats"]);
      const reason = "the code nests too deep to follow";
      const reasons = [{ code: "SW108", name: "too-deep", text: reason }];
      expect(report.unresolved).toEqual([{ file: "deep.ts", line: 1, column: 1, reason, reasons }]);
    },
  );

  it.each(Object.entries(shapes))("leaves no call unreported beside %s, at any depth", async (_, shape) => {
    for (const levels of casesOf([100, 800, 2000, 5000], [100, 2000])) {
      const lines = linesOf(auditIn(await filesWith(shape(levels))));
      const own = lines.filter((line) => line.startsWith("deep.ts"));
      expect(lines).toContain("other.ts:3 GET /v3/stats");
      // Whether the compiler gets through depends on the stack that is left; that the calls are reported does not.
      if (own.includes("deep.ts:1 unresolved")) expect(own).toHaveLength(1);
      else {
        expect(own).toContain("deep.ts:3 GET /v3/alerts");
        expect(own.some((line) => line.startsWith("deep.ts:4 "))).toBe(true);
      }
    }
  });

  it("follows sums of any length", async () => {
    const sum = `"/v3/templates/"${' + "a"'.repeat(runsOf(50_000, 10_000))}`;
    expect(linesOf(auditIn(await filesWith(sum)))).toEqual([
      "deep.ts:3 GET /v3/alerts",
      "deep.ts:4 GET /v3/templates/{template_id}",
      "other.ts:3 GET /v3/stats",
    ]);
  });

  it("reads a file after one that nests too deep as if it were alone", async () => {
    // In the first file it is no arrow function that begins at this place, in the second it is.
    const folder = await folderWith({
      "a.ts": `${sdk}(x, f);\n${"(".repeat(50_000)}`,
      "b.ts": `${sdk}(x, f) => client.request({ url: "/v3/alerts" });\n`,
    });
    expect(linesOf(auditIn(folder))).toEqual(["a.ts:1 unresolved", "b.ts:3 GET /v3/alerts"]);
  });

  it("reports the code that it does not follow, however little of the stack is left", async () => {
    const nested = (name: string): string =>
      Array.from({ length: 60 }, (_, index) => `const ${name}${index + 1} = (x: any) => ${name}${index}(x);\n`).join(
        "",
      );
    const other = { "other.ts": `${sdk}client.request({ url: "/v3/stats" });\n` };
    const simple = await folderWith(other);
    const chain = await folderWith({
      ...other,
      "url.ts": `${sdk}const f0 = (id: string) => "/v3/templates/" + id;\n${nested("f")}client.request({ url: f60("1") });\n`,
      "client.ts": `${sdk}const f0 = (_: any) => client;\n${nested("f")}f60(1).request({ url: "/v3/alerts" });\n`,
    });
    const found = ["client.ts:64 GET /v3/alerts", "url.ts:64 GET /v3/templates/{template_id}"];
    expect(linesOf(auditIn(chain))).toEqual([found[0], "other.ts:3 GET /v3/stats", found[1]]);
    const all = framesOfStack();
    const seen = new Set<string>();
    for (const percent of casesOf(percentages(0.5), percentages(5))) {
      const audited = (folder: string): readonly string[] =>
        underFrames((all * percent) / 100, () => linesOf(auditIn(folder)));
      const lines = resultOf(() => audited(chain));
      // There is no audit at all only with less than a simple file takes.
      if (lines === undefined) {
        expect(resultOf(() => audited(simple))).toBeUndefined();
        break;
      }
      // With less than the compiler takes to parse a file, the file is reported as a whole, as shown above.
      if (lines.some((line) => line.endsWith(":1 unresolved"))) break;
      expect(lines).toContain("other.ts:3 GET /v3/stats");
      for (const line of lines) seen.add(line);
      for (const file of ["client.ts", "url.ts"])
        expect(lines.filter((line) => line.startsWith(`${file}:64 `))).toHaveLength(1);
    }
    expect([...seen].sort()).toEqual(
      [...found, "other.ts:3 GET /v3/stats", "client.ts:64 unresolved", "url.ts:64 unresolved"].sort(),
    );
  });
});
