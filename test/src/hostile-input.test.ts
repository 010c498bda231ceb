import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amendKeyRequest,
  createKeyRequest,
  createKeyRequestSchema,
  delegate,
  type KeyRequest,
  missingScopes,
  parseScopeList,
  ScopeError,
} from "../../src/core.ts";
import { thrownBy } from "./errors.ts";
import { compareScopes, findOperation, generalKey, groupTable, isScope, scopeSchema, scopeTable } from "./fixture.ts";

const build = (spec: unknown): KeyRequest => createKeyRequest(scopeTable, groupTable, "general", spec);
const refuses = (spec: unknown): void => void thrownBy(() => build(spec));

const explode = (): never => {
  throw new Error("boom");
};
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const allTraps = new Proxy({}, { get: explode, ownKeys: explode, has: explode, getOwnPropertyDescriptor: explode });
const hugeList: unknown[] = [];
hugeList.length = 4_294_967_295;
hugeList[7] = "mail.send";
const cyclic: Record<string, unknown> = {};
cyclic["self"] = cyclic;

const hostile: readonly (readonly [title: string, value: unknown])[] = [
  ["a getter that throws", Object.defineProperty({}, "scopes", { enumerable: true, get: explode })],
  ["a proxy that throws", allTraps],
  ["a revoked proxy", revoked({})],
  ["a revoked proxy of an array", revoked([])],
  ["a String object", new String("mail.send")],
  ["a symbol", Symbol("mail.send")],
  ["a function", explode],
  ["a big integer", 10n],
  ["a cycle", cyclic],
  ["a huge sparse array", hugeList],
  ["an object without a prototype", Object.create(null)],
  ["an object whose toJSON throws", { toJSON: explode }],
  ["an iterable that throws", { [Symbol.iterator]: explode }],
  ["an invalid date", new Date(NaN)],
];

describe("hostile input", () => {
  it.each(hostile)("is refused with a ScopeError: %s", (_title, value) => {
    refuses(value);
    refuses({ name: value, scopes: ["mail.send"] });
    refuses({ name: "Key", scopes: value });
    refuses({ name: "Key", scopes: ["mail.send", value] });
    refuses({ name: "Key", access: { templates: value } });
    const key = generalKey({ name: "Key", scopes: ["mail.send"] });
    thrownBy(() => amendKeyRequest(scopeTable, groupTable, key, { add: value ?? 0 }));
    thrownBy(() => amendKeyRequest(scopeTable, groupTable, key, { remove: [value] }));
    // Only a caller without types can pass these.
    thrownBy(() => delegate(value as never, { name: "Child", scopes: [] }));
    thrownBy(() => delegate(key, { name: "Child", scopes: value as never }));
    thrownBy(() => compareScopes({ declared: [], actual: value as never }));
    thrownBy(() => missingScopes({ required: value as never, granted: [] }));
  });

  it.each(hostile)("gets an answer from what never throws: %s", (_title, value) => {
    expect(isScope(value)).toBe(false);
    expect(scopeSchema["~standard"].validate(value)).toHaveProperty("issues");
    expect(createKeyRequestSchema(scopeTable, "general")["~standard"].validate(value)).toHaveProperty("issues");
    expect(findOperation(value as never)).toBeUndefined();
    expect(findOperation({ method: "GET", url: value as never })).toBeUndefined();
    const parsed = parseScopeList(scopeTable, value);
    expect(parsed.unknown.length).toBeGreaterThan(0);
    expect(parseScopeList(scopeTable, [value]).unknown.length).toBe(1);
  });

  it("cannot slip a second value past the check with a getter", () => {
    let reads = 0;
    const scopes = ["mail.send"];
    Object.defineProperty(scopes, 0, { enumerable: true, get: () => (reads++ === 0 ? "mail.send" : "billing.read") });
    expect(build({ name: "Key", scopes }).scopes).toEqual(["mail.send"]);
    const spec = Object.defineProperty({ name: "Key" }, "scopes", {
      enumerable: true,
      get: () => (reads++ === 1 ? ["mail.send"] : ["billing.read"]),
    });
    expect(build(spec).scopes).toEqual(["mail.send"]);
  });

  it("cannot pass inherited properties for its own", () => {
    refuses(Object.create({ name: "Key", scopes: ["mail.send"] }));
  });

  it("is kept as a short text where its JSON would be endless", () => {
    expect(parseScopeList(scopeTable, [hugeList]).unknown).toEqual([{ name: '"array of 4294967295"' }]);
  });

  it("reports the holes of a sparse array", () => {
    const scopes = ["mail.send"];
    scopes[2] = "stats.read";
    expect(thrownBy(() => build({ name: "Key", scopes })).issues).toMatchObject([{ path: ["scopes", 1] }]);
  });

  it("is either built soundly or refused, whatever it is", () => {
    const spec = fc.oneof(
      fc.anything(),
      fc.record({ name: fc.anything(), scopes: fc.anything(), access: fc.anything() }),
    );
    fc.assert(
      fc.property(spec, (value) => {
        try {
          expect(build(value).scopes.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ScopeError);
        }
      }),
    );
  });
});
