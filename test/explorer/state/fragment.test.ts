import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printFragment, readFragment, type Shared } from "../../../codegen/explorer/src/state/fragment.ts";
import { sendgrid, small } from "../explored.ts";

const general = sendgrid.keyTypes.get("general")?.scopes ?? [];

describe(readFragment, () => {
  it("reads back whatever a link shares", () => {
    const shared: fc.Arbitrary<Shared> = fc.record({
      choice: fc.record({
        keyType: fc.constant("general"),
        name: fc.string({ unit: "grapheme" }).filter((name) => !/[\uD800-\uDFFF]/u.test(name)),
        scopes: fc.subarray([...general]).map((names) => new Set(names)),
      }),
      view: fc.constantFrom("choose", "calls", "look"),
      question: fc.string(),
      requests: fc.subarray([
        { method: "GET", url: "/a,b&c=d" },
        { method: "POST", url: "https://h.example/x" },
      ]),
      keys: fc.array(fc.record({ name: fc.string({ minLength: 1 }), scopes: fc.array(fc.string({ minLength: 1 })) }), {
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(shared, (given) => {
        expect(readFragment(sendgrid, `#${printFragment(sendgrid, given)}`)).toEqual(given);
      }),
      { numRuns: 50 },
    );
  });

  it("is short for whole levels", () => {
    const scopes = new Set(sendgrid.keyTypes.get("general")?.groups.flatMap(({ levels }) => levels.read ?? []));
    const choice = { keyType: "general", name: "", scopes };
    const shared = { choice, view: "choose", question: "", requests: [], keys: [] } as const;
    expect(printFragment(sendgrid, shared).length).toBeLessThan(500);
  });

  it.each(["", "#", "#type=none&scopes=nothing&view=else&calls=odd", "#%%%&=&scopes=%E0%A4%A"])(
    "leaves out what the catalog does not have: %s",
    (fragment) => {
      const { choice, view, requests, keys } = readFragment(small, fragment);
      expect([choice.keyType, choice.scopes.size, view, requests, keys]).toEqual(["classic", 0, "choose", [], []]);
    },
  );
});
