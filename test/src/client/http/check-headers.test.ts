import { describe, expect, it } from "vitest";
import { checkHeaders, mergeHeaders, spellHeaders } from "../../../../src/client/http/check-headers.ts";

const words = (value: unknown): readonly string[] =>
  checkHeaders(value).issues.map(({ path, expected, received }) => `${path.join(".")}: ${expected} but ${received}`);

describe(checkHeaders.name, () => {
  it("reads names in lower case", () => {
    expect([...checkHeaders({ "X-Trace": "7", accept: "text/csv" }).headers]).toEqual([
      ["x-trace", "7"],
      ["accept", "text/csv"],
    ]);
    expect(checkHeaders(undefined)).toEqual({ headers: new Map(), issues: [] });
  });

  it.each(["Authorization", "HOST", "x-http-method-override", "X-Original-URL", "Cookie", "transfer-encoding"])(
    "refuses %s, which belongs to the client",
    (name) => {
      expect(words({ [name]: "x" })).toEqual([`headers.${name}: a header that a call may set but "${name}"`]);
    },
  );

  it("refuses two spellings of a name, and what HTTP does not allow, and shows no value", () => {
    expect(words({ "X-A": "1", "x-a": "2", "b d": "3", c: "SG.a\nb", d: 7, e: "" })).toEqual([
      'headers.x-a: one spelling of each header but "x-a"',
      'headers.b d: the name of a header but "b d"',
      "headers.c: a header as text on one line but text that no header can carry",
      "headers.d: a header as text on one line but 7",
      "headers.e: a header as text on one line but text that no header can carry",
    ]);
    expect(words("SG.secret")).toEqual(["headers: an object of headers but text"]);
  });
});

describe(mergeHeaders.name, () => {
  it("lets the last header of a name win", () => {
    const merged = mergeHeaders(new Map([["a", "1"]]), new Map([["b", "2"]]), new Map([["a", "3"]]));
    expect(merged).toEqual({ a: "3", b: "2" });
  });
});

describe(spellHeaders.name, () => {
  it("spells names as SendGrid's client does", () => {
    expect(spellHeaders({ "content-type": "a", "on-behalf-of": "b", __proto__: "c" })).toEqual({
      "Content-Type": "a",
      "On-Behalf-Of": "b",
    });
  });
});
