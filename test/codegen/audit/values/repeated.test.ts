import { describe, expect, it } from "vitest";
import { withoutRepeated } from "../../../../codegen/src/audit/values/repeated.ts";
import type { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import type {
  Argument,
  ExternalValue,
  Facts,
  Hole,
  InstanceValue,
  Possible,
  Step,
  TextValue,
  UnknownValue,
  Value,
} from "../../../../codegen/src/audit/values/value.ts";

function possible(text: string, when: Readonly<Record<string, boolean | string>>): Possible {
  return { value: { kind: "text", text: [text] }, when: new Map(Object.entries(when)) };
}

function conditions(values: readonly Possible[]): readonly Facts[] {
  return values.map(({ when }) => when);
}

describe(withoutRepeated.name, () => {
  it("keeps different values apart", () => {
    const values = [possible("/a", {}), possible("/b", {})];
    expect(withoutRepeated(values)).toBe(values);
  });

  it("keeps a value once if it holds without conditions", () => {
    expect(withoutRepeated([possible("/a", { eu: true }), possible("/a", {})])).toEqual([possible("/a", {})]);
  });

  it("drops a condition that does not decide on the value", () => {
    const values = [possible("/a", { eu: true, test: true }), possible("/a", { eu: false, test: true })];
    expect(conditions(withoutRepeated(values))).toEqual([new Map([["test", true]])]);
  });

  it("keeps conditions that differ in more than one part", () => {
    const values = [possible("/a", { eu: true, test: true }), possible("/a", { eu: false, test: false })];
    expect(withoutRepeated(values)).toEqual(values);
  });

  it("keeps choices apart, which have more than two answers", () => {
    const values = [possible("/a", { region: "eu" }), possible("/a", { region: "us" })];
    expect(withoutRepeated(values)).toEqual(values);
  });

  it("keeps the shared conditions of many repetitions", () => {
    const values = Array.from({ length: 20 }, (_, index) => possible("/a", { test: true, region: String(index) }));
    expect(conditions(withoutRepeated(values))).toEqual([new Map([["test", true]])]);
  });

  it("keeps one unknown value under the conditions that all share", () => {
    const unknown = (when: Facts): Possible => ({
      value: { kind: "unknown", name: "id", reason: "a parameter" },
      when,
    });
    expect(withoutRepeated([unknown(new Map([["eu", true]])), unknown(new Map([["us", true]]))])).toEqual([
      unknown(new Map()),
    ]);
  });

  it("drops alternatives with more conditions than another, in whatever order", () => {
    const [more, less] = [possible("/a", { eu: true, test: true }), possible("/a", { test: true })];
    expect(withoutRepeated([more, less])).toEqual([less]);
    expect(withoutRepeated([less, more])).toEqual([less]);
  });

  it("joins opposites again until none is left", () => {
    const values = [
      possible("/a", { eu: true, test: true }),
      possible("/a", { eu: true, test: false }),
      possible("/a", { eu: false }),
    ];
    expect(withoutRepeated(values)).toEqual([possible("/a", {})]);
  });

  it.each<readonly [string, Record<string, boolean>, Record<string, boolean>]>([
    ["where one has another condition besides the opposite", { eu: true }, { eu: false, test: true }],
    ["that name different conditions", { eu: true, test: true }, { eu: false, beta: true }],
    ["that share no condition", { eu: true }, { test: false }],
  ])("keeps alternatives apart %s", (_, first, second) => {
    const values = [possible("/a", first), possible("/a", second)];
    expect(withoutRepeated(values)).toEqual(values);
  });

  it("keeps 16 repetitions apart, and only the shared conditions of more", () => {
    const values = Array.from({ length: 17 }, (_, index) => possible("/a", { region: String(index) }));
    expect(withoutRepeated(values.slice(1))).toHaveLength(16);
    expect(withoutRepeated(values)).toEqual([possible("/a", {})]);
  });
});

describe(`${withoutRepeated.name}, for two values`, () => {
  const count = (...values: readonly Value[]): number =>
    withoutRepeated(values.map((value) => ({ value, when: new Map() }))).length;
  const hole = (reach: Hole["reach"], name = "id"): TextValue => ({
    kind: "text",
    text: [{ name, reach, reason: "" }],
  });
  const unknown = (more: Partial<UnknownValue>): UnknownValue => ({ kind: "unknown", name: "id", reason: "", ...more });
  const external = (...steps: readonly Step[]): ExternalValue => ({ kind: "external", module: "axios", steps });
  const node = (): ts.ClassLikeDeclaration => ({}) as ts.ClassLikeDeclaration;
  const object = (): Value => ({ kind: "object", entries: new Map() });
  const [args, other]: readonly (readonly Argument[])[] = [[{ spread: false, read: () => [] }], []];

  it("goes by what the audit can tell apart: the pieces of a text, and the name and reach of what is unknown", () => {
    expect(count(hole("segment"), hole("segment"))).toBe(1);
    expect(count(hole("segment"), hole("path"))).toBe(2);
    expect(count(hole("segment"), hole("segment", "name"))).toBe(2);
    expect(count(hole("segment"), { kind: "text", text: ["{id:segment}"] })).toBe(2);
    expect(count({ kind: "text", text: ["a"] }, { kind: "url", text: ["a"] })).toBe(2);
    expect(count(unknown({}), unknown({ reason: "another" }))).toBe(1);
    expect(count(unknown({}), unknown({ steps: [{ kind: "member", name: "id" }] }))).toBe(1);
    expect(count(unknown({}), unknown({ reach: "path" }))).toBe(2);
    expect(count(unknown({}), unknown({ name: "name" }))).toBe(2);
    expect(count(unknown({}), unknown({ json: object() }))).toBe(2);
    expect(count({ kind: "nothing" }, { kind: "nothing" })).toBe(1);
    expect(count({ kind: "nothing" }, unknown({}))).toBe(2);
  });

  it("goes by the steps to a value of a package, and by the arguments of its calls", () => {
    const call = (given?: readonly Argument[]): Step => ({ kind: "call", args: given });
    expect(count(external(call([])), external(call([])))).toBe(1);
    expect(count(external(call(args)), external(call(args)))).toBe(1);
    expect(count(external(call(args)), external(call([...(args ?? [])])))).toBe(2);
    expect(count(external(call([])), external({ kind: "new", args: [] }))).toBe(2);
    expect(count(external({ kind: "member", name: "get" }), external({ kind: "member", name: "post" }))).toBe(2);
    expect(count(external(), { ...external(), module: "got" })).toBe(2);
    expect(count(external(), { ...external(), assigned: new Map() })).toBe(2);
    expect(count(external(call(other)), external())).toBe(2);
  });

  it("goes by the declaration of a class and of its instances", () => {
    const declared = node();
    const type = (one: ts.ClassLikeDeclaration): Value => ({ kind: "class", node: one, env: undefined });
    const instance = (one: ts.ClassLikeDeclaration, more: Partial<InstanceValue> = {}): Value => ({
      ...{ kind: "instance", node: one, args: undefined, env: undefined, ...more },
    });
    expect(count(type(declared), type(declared))).toBe(1);
    expect(count(type(declared), type(node()))).toBe(2);
    expect(count(type(declared), instance(declared))).toBe(2);
    expect(count(instance(declared), instance(declared))).toBe(1);
    expect(count(instance(declared), instance(declared, { args: [] }))).toBe(2);
    expect(count(instance(declared), instance(declared, { above: node() }))).toBe(2);
    expect(count(instance(declared), instance(declared, { assigned: new Map() }))).toBe(2);
  });

  it("takes each object for another one, and an object for itself", () => {
    const one = object();
    expect(count(one, one)).toBe(1);
    expect(count(one, object())).toBe(2);
  });
});
