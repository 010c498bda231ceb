import { describe, expect, it } from "vitest";
import { emitIndex } from "../../../codegen/src/emit/emit-index.ts";
import { minimal, options, print, small } from "./print.ts";

describe(emitIndex.name, () => {
  it("passes on the runtime, values and types apart, and what the other files declare, lists under one name each", async () => {
    expect(await print(emitIndex(small, options))).toBe(
      `/** @public */
export { ScopeError, missingScopes } from "scopewright/core";
/** @public */
export type {
  AccessLevel,
  AllOfRequirement,
  Alternative,
  AnyOfRequirement,
  FindableRequest,
  FoundOperation,
  KeyRequest,
  KnownEvidence,
  MissingScopes,
  ParsedScopes,
  Requirement,
  RequirementFor,
  RetiredScope,
  ScopeComparison,
  ScopeErrorCode,
  ScopeIssue,
  ScopeList,
  ScopesOf,
  ScopesOfRequirement,
  StandardSchemaV1,
  UnknownRequirement,
  UnknownScope,
} from "scopewright/core";
export * from "./bindings.js";
export * from "./client.js";
export * from "./details.js";
/** @public */
export type { OperationsByScope } from "./gate.js";
export * as groups from "./groups.js";
export * from "./keys.js";
export * from "./operations.js";
export * as presets from "./presets.js";
export * as scopes from "./scopes.js";
export * from "./types.js";
`,
    );
  });

  it("imports from the runtime that it is given, and from its neighbours", async () => {
    const text = await print(emitIndex(small, { ...options, runtime: "../core.ts", importExtension: "" }));
    expect(Array.from(text.matchAll(/ from "(.*)";/g), ([, from]) => from)).toEqual([
      ...["../core.ts", "../core.ts", "./bindings", "./client", "./details", "./gate", "./groups", "./keys"],
      ...["./operations", "./presets", "./scopes", "./types"],
    ]);
  });

  it("has no client where the catalog has no operations", async () => {
    expect(await print(emitIndex(minimal, options))).not.toContain("client");
  });
});
