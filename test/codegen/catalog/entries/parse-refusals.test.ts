import { describe, expect, it } from "vitest";
import { parse } from "../../parse.ts";
import { linesOf, textWith } from "../fixtures.ts";

describe("refusals of a catalog", () => {
  it("are kept in their order", () => {
    const given = [
      { status: 403, text: "Sender", cause: "No sender.", next: "Verify one." },
      { status: 403, cause: "Other.", next: "Ask." },
      { status: 403, cause: "Another.", next: "Ask." },
    ];
    expect(parse(textWith({ refusals: given })).refusals).toEqual(given.map((entry) => ({ ...entry, sources: [] })));
  });

  it("are each of another status, text or cause, with a cause and a next step", () => {
    const entry = { status: 403, text: "x", cause: "", next: "" };
    const given = [entry, entry, { status: 200, cause: "", next: "" }, { status: 401, sources: ["a"] }];
    expect(linesOf(textWith({ refusals: given })).map((line) => line.replace(/^\S+ /u, ""))).toEqual([
      `refusals[1]: expected each entry once but received "403 x" again. The first is on line 42.`,
      `refusals[2].status: expected an HTTP status from 400 to 599 but received 200.`,
      "refusals[3].cause: expected a string but received nothing.",
      "refusals[3].next: expected a string but received nothing.",
      `refusals[3].sources[0]: expected a declared source but received "a".`,
    ]);
  });
});
