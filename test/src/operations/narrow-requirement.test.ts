import { describe, expect, it } from "vitest";
import { requirementForKeyType } from "../../../src/operations/narrow-requirement.ts";
import type { Requirement } from "../../../src/operations/requirement.ts";

describe(requirementForKeyType.name, () => {
  const keyTypes = [
    { id: "user", title: "User", helper: "userKey", scopes: ["a", "b"] },
    { id: "app", title: "App", helper: "appKey", scopes: ["a", "d"] },
  ];
  const requirement: Requirement = {
    operation: "GET /x",
    evidence: "documented",
    anyOf: ["b", { allOf: ["a", "d"] }, { allOf: ["a"], keyTypes: ["user"] }],
  };
  const alternativesFor = (keyType: string | undefined): unknown =>
    requirementForKeyType(requirement, keyType, keyTypes).anyOf;

  it("leaves out alternatives for other key types, and those with scopes that the key cannot have", () => {
    expect(alternativesFor("app")).toEqual([{ allOf: ["a", "d"] }]);
    expect(alternativesFor("user")).toEqual(["b", { allOf: ["a"] }]);
  });

  it("keeps all alternatives if the key type is unknown", () => {
    expect(alternativesFor(undefined)).toEqual(requirement.anyOf);
  });
});
