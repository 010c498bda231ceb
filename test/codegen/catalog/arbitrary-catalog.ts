import fc from "fast-check";
import type {
  Alternative,
  AutomaticScope,
  Catalog,
  KeyType,
  KnownRefusal,
  Operation,
  Preset,
  Scope,
} from "../../../codegen/src/catalog/catalog.ts";
import { anyCharacter } from "../../any-character.ts";

// Stated again, so that a change of the rule shows.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;
const hostile = [
  "__proto__",
  "constructor",
  "default",
  "2fa_required",
  "*/",
  "${x}",
  `"`,
  "\\",
  "1",
  "0",
  "repo",
  "repo.status",
];

const name = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ minLength: 1, unit: anyCharacter }).filter((text) => !invisible.test(text)),
);
const text = fc.string({ unit: anyCharacter }).filter((value) => !/\p{Cs}/u.test(value));
const names = (minLength: number): fc.Arbitrary<string[]> => fc.uniqueArray(name, { minLength, maxLength: 8 });

/** Any valid catalog, hostile names included. */
export const catalogs: fc.Arbitrary<Catalog> = fc
  .record({ keyTypes: names(1), groups: names(0), sources: names(0), names: names(3) })
  .chain(({ keyTypes, groups, sources: ids, names: all }) => {
    const third = Math.ceil(all.length / 3);
    const [scopeNames, automatic, retired] = [all.slice(0, third), all.slice(third, 2 * third), all.slice(2 * third)];
    const sources = fc.subarray(ids);
    return fc.record({
      hosts: fc.constant(["api.example.com"]),
      provider: text,
      keyTypes: fc.tuple(...keyTypes.map((id) => titled(id, sources))),
      groups: fc.tuple(...groups.map((id) => titled(id, sources))),
      sources: fc.constant(ids.map((id) => ({ id, title: id, url: `https://example.com/${encodeURIComponent(id)}` }))),
      automatic: fc.tuple(...automatic.map((value) => described(value, sources))),
      retired: fc.tuple(
        ...retired.map((value) => fc.record({ name: fc.constant(value), use: fc.subarray(scopeNames), sources })),
      ),
      scopes: fc
        .tuple(
          ...scopeNames.map((value) => scope(value, { keyTypes, groups, sources, isOnly: scopeNames.length === 1 })),
        )
        .map(withImplied),
      presets: fc.constant<Preset[]>([]),
      operations: operations(scopeNames, keyTypes, sources),
      refusals: fc.array(refusal(sources), { maxLength: 1 }),
      sdks: fc.constantFrom(
        [],
        [{ package: "@example/sdk", calls: [{ access: "things.list", operation: "GET /v3/a" }] }],
      ),
      links: fc.constantFrom({}, { create: "https://example.com/new?name={name}&scopes={scopes}" }),
    });
  })
  .chain((catalog) => presets(catalog).map((list) => ({ ...catalog, presets: list })));

function titled(id: string, sources: fc.Arbitrary<string[]>): fc.Arbitrary<KeyType> {
  const entry = { id: fc.constant(id), title: text, description: text, sources };
  return fc.record(entry, { requiredKeys: ["id", "sources"] });
}

function described(value: string, sources: fc.Arbitrary<string[]>): fc.Arbitrary<AutomaticScope> {
  return fc.record({ name: fc.constant(value), description: text, sources }, { requiredKeys: ["name", "sources"] });
}

interface ScopeParts {
  readonly keyTypes: string[];
  readonly groups: string[];
  readonly sources: fc.Arbitrary<string[]>;
  readonly isOnly: boolean;
}

function scope(value: string, { keyTypes, groups, sources, isOnly }: ScopeParts): fc.Arbitrary<Scope> {
  return fc.record(
    {
      name: fc.constant(value),
      keyTypes: isOnly ? fc.constant(keyTypes) : fc.subarray(keyTypes, { minLength: 1 }),
      access: fc.constantFrom("read" as const, "write" as const),
      ...(groups.length > 0 && { group: fc.constantFrom(...groups) }),
      description: text,
      legacy: text,
      escalates: text,
      note: text,
      sources,
    },
    { requiredKeys: ["name", "keyTypes", "access", "sources"] },
  );
}

/** The first scope implies the others that keys of all its types can carry. */
function withImplied([first, ...others]: Scope[]): Scope[] {
  if (first === undefined) return [];
  const fitting = others.filter(({ keyTypes }) => first.keyTypes.every((id) => keyTypes.includes(id)));
  return [fitting.length === 0 ? first : { ...first, implies: fitting.map(({ name }) => name) }, ...others];
}

function refusal(sources: fc.Arbitrary<string[]>): fc.Arbitrary<KnownRefusal> {
  const entry = { status: fc.constantFrom(401, 403), text: name, cause: text, next: text, sources };
  return fc.record(entry, { requiredKeys: ["status", "cause", "next", "sources"] });
}

/** An alternative that is more than one scope, or else another than the scopes alone. */
function alternative(scopes: string[], keyTypes: string[]): fc.Arbitrary<Alternative> {
  const several = fc.subarray(scopes, { minLength: Math.min(2, scopes.length) }).map((allOf) => ({ allOf }));
  return scopes.length > 1 ? several : fc.constant({ allOf: scopes, keyTypes });
}

function operations(scopes: string[], keyTypes: string[], sources: fc.Arbitrary<string[]>): fc.Arbitrary<Operation[]> {
  const call = (method: string, path: string): fc.Arbitrary<Operation> => {
    const start = {
      id: fc.constant(`${method} ${path}`),
      method: fc.constant(method),
      path: fc.constant(path),
      sources,
    };
    return fc.oneof(
      fc.record({ ...start, evidence: fc.constant("unknown" as const) }),
      fc.record({
        ...start,
        evidence: fc.constantFrom("documented" as const, "rule" as const),
        allOf: fc.subarray(scopes),
      }),
      fc.record({
        ...start,
        evidence: fc.constant("rule" as const),
        anyOf: fc.subarray(scopes, { minLength: 1 }),
        note: text,
      }),
      fc.record({
        ...start,
        evidence: fc.constant("observed" as const),
        observed: fc.constant("2026-03-01"),
        anyOf: fc.tuple(fc.constantFrom(...scopes), alternative(scopes, keyTypes)),
        host: fc.constantFrom("api.example.com", "{tenant}.example.com/base"),
        ...(path === "/v3/b" ? {} : { replacedBy: fc.constant("GET /v3/b") }),
      }),
    );
  };
  return fc.tuple(
    call("GET", "/v3/b"),
    call("GET", "/v3/a"),
    call("PUT", "/v3/a/{id}"),
    call("POST", "/v3/a/{id}:b/{x-y}"),
  );
}

function presets({ keyTypes, scopes }: Catalog): fc.Arbitrary<Preset[]> {
  const possible = keyTypes
    .map(({ id }) => ({ id, own: scopes.filter((one) => one.keyTypes.includes(id)).map((one) => one.name) }))
    .filter(({ own }) => own.length > 0);
  return fc.tuple(
    ...possible.map(({ id, own }) =>
      fc.record(
        {
          id: fc.constant(id),
          keyType: fc.constant(id),
          read: fc.subarray(own, { minLength: 1 }),
          full: fc.subarray(own, { minLength: 1 }),
          title: text,
          sources: fc.constant([]),
        },
        { requiredKeys: ["id", "keyType", "full", "sources"] },
      ),
    ),
  );
}
