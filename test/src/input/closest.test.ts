import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest } from "../../../src/input/closest.ts";
import { createEditCost } from "../../../src/input/edit-cost.ts";
import { runsOf } from "../../property-runs.ts";

const scopes = ["mail.send", "mail.batch.read", "suppression.read", "templates.read", "templates.versions.read"];

describe(closest.name, () => {
  it.each([
    { title: "finds swapped letters", given: "mail.sned", want: "mail.send" },
    { title: "finds a plural", given: "suppressions.read", want: "suppression.read" },
    { title: "finds a singular", given: "template.read", want: "templates.read" },
    { title: "finds a missing letter", given: "templtes.read", want: "templates.read" },
    { title: "finds another separator", given: "mail_send", want: "mail.send" },
    { title: "finds other cases, in any number", given: "TEMPLATES.VERSIONS.READ", want: "templates.versions.read" },
    { title: "finds camel case", given: "mailSend", want: "mail.send" },
    { title: "finds the name itself", given: "mail.send", want: "mail.send" },
    { title: "finds nothing for other words", given: "billing.delete", want: undefined },
    { title: "finds nothing for the empty name", given: "", want: undefined },
    { title: "finds nothing for short words that share nothing", given: "ab", want: undefined },
    { title: "finds nothing for names beyond any typing", given: "mail.send".repeat(100_000), want: undefined },
  ])("$title", ({ given, want }) => {
    expect(closest(given, scopes)).toBe(want);
  });

  it("prefers fewer edits, then the first by code unit, whatever the order", () => {
    expect(closest("stats", ["stat", "statss", "status", "Stats"])).toBe("Stats");
    expect(closest("read", ["reads", "reed", "road", "bead"])).toBe("bead");
    expect(closest("read", ["bead", "road", "reed", "reads"])).toBe("bead");
  });

  it("returns the cost that the plain algorithm returns", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "A", "b", "c", "."), maxLength: 10 });
    const editCost = createEditCost(20);
    fc.assert(
      fc.property(word, word, fc.nat(4), (from, to, edits) => {
        fc.pre(Math.abs(from.length - to.length) <= edits);
        const cost = plainCost(from, to);
        expect(editCost(from, to, edits)).toBe(cost > edits * 100 + 99 ? Infinity : cost);
      }),
      { numRuns: runsOf(5000) },
    );
  });

  it("finds the candidate that comparing with every one finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "A", "b", "c", "d", ".", "é"), maxLength: 14 });
    fc.assert(
      fc.property(word, fc.array(word), (name, candidates) => {
        const near = candidates
          .map((candidate) => ({ candidate, cost: plainCost(name, candidate) }))
          .filter(({ candidate, cost }) => {
            const edits = Math.min(4, Math.floor(Math.max(name.length, candidate.length) / 3));
            return cost < (edits + 1) * 100 && Math.abs(name.length - candidate.length) <= edits;
          })
          .sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1));
        expect(closest(name, candidates)).toBe(near[0]?.candidate);
      }),
      { numRuns: runsOf(5000) },
    );
  });

  it("finds one among 20,000 candidates", () => {
    const candidates = Array.from({ length: 20_000 }, (_, index) => `templates.part${index}.versions.read`);
    expect(closest("tempaltes.part777.versoins.read", candidates)).toBe("templates.part777.versions.read");
  });
});

/** Optimal string alignment over the whole table. */
function plainCost(from: string, to: string): number {
  const rows: number[][] = [];
  const cell = (i: number, j: number): number => (i < 0 || j < 0 ? Infinity : (rows[i]?.[j] ?? Infinity));
  for (let i = 0; i <= from.length; i++) {
    rows.push([]);
    for (let j = 0; j <= to.length; j++) {
      const a = from[i - 1] ?? "";
      const b = to[j - 1] ?? "";
      const isRecased = /^[a-z]$/i.test(a) && a !== b && a.toLowerCase() === b.toLowerCase();
      const isSwap = i > 1 && j > 1 && a === to[j - 2] && b === from[i - 2];
      const costs = [
        cell(i - 1, j) + 100,
        cell(i, j - 1) + 100,
        cell(i - 1, j - 1) + (a === b ? 0 : isRecased ? 1 : 100),
        isSwap ? cell(i - 2, j - 2) + 100 : Infinity,
      ];
      rows[i]?.push(i === 0 && j === 0 ? 0 : Math.min(...costs));
    }
  }
  return cell(from.length, to.length);
}
