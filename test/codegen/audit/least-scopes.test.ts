import { describe, expect, it } from "vitest";
import type { MatchedOperation } from "../../../codegen/src/audit/match/operation-index.ts";
import { keysFor } from "../../../codegen/src/audit/result/sufficient-key.ts";
import { leastScopes } from "../../../codegen/src/audit/result/least-scopes.ts";
import { catalog } from "./marked.ts";

function match(
  id: string,
  needs: { readonly allOf?: readonly string[]; readonly anyOf?: readonly string[] },
  parameters?: Readonly<Record<string, string>>,
): MatchedOperation {
  return { operation: { id, method: "GET", path: "/", evidence: "documented", sources: [], ...needs }, parameters };
}

describe(leastScopes.name, () => {
  it("unites what is needed in any case", () => {
    expect(leastScopes([match("a", { allOf: ["b", "a"] }), match("b", { allOf: ["a", "c"] })]).scopes).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("takes a scope that is needed anyway where one of several is enough, and else the narrowest", () => {
    const any = match("any", { anyOf: ["suppression.read", "suppression.bounces.read"] });
    expect(leastScopes([any]).scopes).toEqual(["suppression.bounces.read"]);
    expect(leastScopes([any, match("all", { allOf: ["suppression.read"] })]).scopes).toEqual(["suppression.read"]);
    expect(leastScopes([any], new Set(["suppression.read"])).scopes).toEqual(["suppression.read"]);
    expect(leastScopes([any, match("all", { allOf: ["suppression.read"] })]).scopesOf(any)).toEqual([
      "suppression.read",
    ]);
  });

  it("does not depend on the order of the calls", () => {
    const calls = [
      match("a", { anyOf: ["x.1", "y.1"] }),
      match("b", { anyOf: ["y.1", "z.1"] }),
      match("c", { anyOf: ["z.1", "x.1.2"] }),
    ];
    expect(leastScopes(calls).scopes).toEqual(leastScopes(calls.toReversed()).scopes);
  });

  it("takes the scope that is named after the parameter, and all where its value is open", () => {
    const anyOf = ["clients.desktop.stats.read", "clients.phone.stats.read"];
    expect(leastScopes([match("a", { anyOf }, { client_type: "phone" })]).scopes).toEqual(["clients.phone.stats.read"]);
    expect(leastScopes([match("a", { anyOf })]).scopes).toEqual(anyOf);
  });
});

describe(keysFor.name, () => {
  it("finds one key type that may carry all scopes, or else as few as can be", () => {
    expect(keysFor(catalog, ["mail.send", "templates.read"])).toEqual([
      { keyType: "general", scopes: ["mail.send", "templates.read"] },
    ]);
    expect(keysFor(catalog, ["mail.send", "billing.read"]).map(({ keyType }) => keyType)).toEqual([
      "general",
      "billing",
    ]);
    expect(keysFor(catalog, [])).toEqual([]);
  });
});
