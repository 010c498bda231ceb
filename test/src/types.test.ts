import { describe, expectTypeOf, it } from "vitest";
import type { KeyRequest, MissingScopes, RequirementFor, ScopesOf, ScopesOfRequirement } from "../../src/core.ts";
import type { AllOfRequirement, Requirement, ScopeList, UnknownRequirement } from "../../src/core.ts";
import { generalKey, type Operations } from "./fixture.ts";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what happens to it is under test
type Any = any;

describe("KeyRequest", () => {
  it("is inferred from scopes and access", () => {
    const key = generalKey({ name: "Key", scopes: ["mail.send"], access: { templates: "full" } });
    expectTypeOf(key).toEqualTypeOf<KeyRequest<"general", "mail.send" | "templates.create" | "templates.read">>();
    expectTypeOf<ScopesOf<typeof key>>().toEqualTypeOf<"mail.send" | "templates.create" | "templates.read">();
  });

  it("with fewer scopes fits where more are allowed, not the other way round", () => {
    expectTypeOf<KeyRequest<"a", "x">>().toExtend<KeyRequest<"a", "x" | "y">>();
    expectTypeOf<KeyRequest<"a", "x" | "y">>().not.toExtend<KeyRequest<"a", "x">>();
    expectTypeOf<KeyRequest<"a", "x">>().not.toExtend<KeyRequest<"b", "x">>();
    expectTypeOf<KeyRequest<"a", "x">>().toExtend<ScopeList>();
  });
});

describe("ScopesOf", () => {
  it("reads one key, a union of keys, and nothing of never", () => {
    expectTypeOf<ScopesOf<KeyRequest<"a", "x"> | KeyRequest<"b", "y">>>().toEqualTypeOf<"x" | "y">();
    expectTypeOf<ScopesOf<KeyRequest<"a">>>().toEqualTypeOf<string>();
    expectTypeOf<ScopesOf<never>>().toEqualTypeOf<never>();
    expectTypeOf<ScopesOf<number>>().toEqualTypeOf<never>();
  });
});

describe("MissingScopes", () => {
  it("leaves what is not granted", () => {
    expectTypeOf<MissingScopes<"a" | "b", "b" | "c">>().toEqualTypeOf<"c">();
    expectTypeOf<MissingScopes<"a", "a">>().toEqualTypeOf<never>();
    expectTypeOf<MissingScopes<never, "a">>().toEqualTypeOf<"a">();
    expectTypeOf<MissingScopes<"a", never>>().toEqualTypeOf<never>();
  });

  it("takes a wide grant for no grant, and stays wide where the requirement is", () => {
    expectTypeOf<MissingScopes<string, "a">>().toEqualTypeOf<"a">();
    expectTypeOf<MissingScopes<Any, "a">>().toEqualTypeOf<"a">();
    expectTypeOf<MissingScopes<"a", string>>().toEqualTypeOf<string>();
    expectTypeOf<MissingScopes<"a", unknown>>().toEqualTypeOf<unknown>();
    expectTypeOf<MissingScopes<"a", Any>>().toBeAny();
  });
});

describe("ScopesOfRequirement", () => {
  it("reads allOf and anyOf, and is unknown for unknown needs", () => {
    expectTypeOf<ScopesOfRequirement<Operations["GET /v3/templates"]>>().toEqualTypeOf<"templates.read">();
    expectTypeOf<ScopesOfRequirement<Operations["GET /v3/stats"]>>().toEqualTypeOf<"shared.read" | "stats.read">();
    expectTypeOf<ScopesOfRequirement<Operations["GET /v3/ips/assigned"]>>().toEqualTypeOf<unknown>();
    expectTypeOf<ScopesOfRequirement<Operations[keyof Operations]>>().toEqualTypeOf<unknown>();
    expectTypeOf<ScopesOfRequirement<{ readonly allOf: never; readonly evidence: "rule" }>>().toEqualTypeOf<never>();
  });
});

describe("RequirementFor", () => {
  it("has the shape of what an operation needs", () => {
    type Templates = RequirementFor<"GET /v3/templates", Operations["GET /v3/templates"]>;
    expectTypeOf<Templates>().toEqualTypeOf<AllOfRequirement<"templates.read", "GET /v3/templates">>();
    type Ips = RequirementFor<"GET /v3/ips/assigned", Operations["GET /v3/ips/assigned"]>;
    expectTypeOf<Ips>().toEqualTypeOf<UnknownRequirement<"GET /v3/ips/assigned">>();
    expectTypeOf<Templates | Ips>().toExtend<Requirement>();
  });
});
