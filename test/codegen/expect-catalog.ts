import ts from "typescript";
import { expect } from "vitest";
import type { Alternative, Catalog, Scope } from "../../codegen/src/catalog/catalog.ts";
import { resolveNames } from "../../codegen/src/names/resolve-names.ts";
import type { PrintedFile } from "../../codegen/src/print/print-file.ts";
import { exportsOfFile, literalsOf, messagesOf, resolved, type Compiled } from "./compile.ts";
import type { Exports } from "./evaluate.ts";

/** Fails unless every file compiles under the strictest options, for itself and with the others. */
export function expectCompiles(files: readonly PrintedFile[], compiled: Compiled): void {
  for (const { name } of files) expect(messagesOf(compiled.errorsOf(name))).toEqual([]);
}

/** Fails unless the values are exactly what the catalog says. */
export function expectValues(catalog: Catalog, load: (name: string) => Exports): void {
  const names = resolveNames(catalog);
  const { scopes, groups, presets } = load("index.ts");
  expect(leavesOf(scopes).sort()).toEqual(sorted(catalog.scopes.map(({ name }) => name)));
  expect(entriesOf(groups)).toEqual(
    new Map(catalog.groups.map(({ id }) => [names.groups.get(id), levelsOf(catalog.scopes, id)])),
  );
  expect(entriesOf(presets)).toEqual(
    new Map(
      catalog.presets.map(({ id, read, full }) => [
        names.presets.get(id),
        { ...(read && { read: sorted(read) }), ...(full && { full: sorted(full) }) },
      ]),
    ),
  );
  // No scope that is implied implies others: the first implies what fits.
  const implied = by(catalog.scopes, "name").flatMap(({ name, implies }) =>
    implies === undefined ? [] : [[name, sorted(implies)]],
  );
  expect(load("tables.ts")).toEqual({
    scopeTable: {
      provider: catalog.provider ?? "the provider",
      keyTypes: by(catalog.keyTypes, "id").map(({ id, title }) => ({
        id,
        title: title ?? id,
        helper: names.keyTypes.get(id)?.helper,
        scopes: scopesOf(catalog, id),
      })),
      automatic: sorted(catalog.automatic.map(({ name }) => name)),
      retired: by(catalog.retired, "name").map(({ name, use }) => ({ name, use: sorted(use) })),
      ...(implied.length > 0 && { implies: implied }),
    },
    ...(implied.length > 0 && { impliedTable: implied }),
    groupTable: by(catalog.groups, "id").map(({ id }) => [id, levelsOf(catalog.scopes, id)]),
    ...warningsOf(catalog.scopes),
  });
  expect(load("operation-table.ts")).toEqual({
    operationTable: {
      hosts: catalog.hosts,
      operations: by(catalog.operations, "id").map(
        ({ id, evidence, allOf, anyOf, byParameter, host, replacedBy, note }) => ({
          operation: id,
          evidence,
          ...(allOf && { allOf: sorted(allOf) }),
          ...(anyOf && { anyOf: anyOf.map(alternativeOf) }),
          ...(byParameter && {
            byParameter: {
              parameter: byParameter.parameter,
              values: byParameter.values.map(({ value, scope }) => [value, scope]),
            },
          }),
          ...(host !== undefined && { host }),
          ...(replacedBy !== undefined && { replacedBy }),
          ...(note !== undefined && { note }),
        }),
      ),
      ...(catalog.refusals.length > 0 && {
        refusals: catalog.refusals.map(({ status, text, cause, next }) => ({
          status,
          ...(text !== undefined && { text }),
          cause,
          next,
        })),
      }),
    },
  });
}

/** Fails unless the types are exactly what the catalog says. */
export function expectTypes(catalog: Catalog, compiled: Compiled): void {
  const { checker, typeOf } = compiled;
  const names = resolveNames(catalog);
  const union = (name: string): readonly string[] => literalsOf(checker, typeOf("types.ts", name));
  const members = (file: string, name: string): ReadonlyMap<string, unknown> => shapeOf(compiled, typeOf(file, name));

  expect(union("Scope")).toEqual(sorted(catalog.scopes.map(({ name }) => name)));
  expect(union("KeyType")).toEqual(sorted(catalog.keyTypes.map(({ id }) => id)));
  expect(union("AutomaticScope")).toEqual(sorted(catalog.automatic.map(({ name }) => name)));
  for (const { id } of catalog.keyTypes) {
    expect(union(names.keyTypes.get(id)?.scopeType ?? "")).toEqual(scopesOf(catalog, id));
  }
  expect(members("types.ts", "ScopesByKeyType")).toEqual(
    new Map(catalog.keyTypes.map(({ id }) => [id, scopesOf(catalog, id)])),
  );
  expect(members("types.ts", "RetiredScopes")).toEqual(
    new Map(catalog.retired.map(({ name, use }) => [name, sorted(use)])),
  );
  expect(members("details.ts", "ScopeDetails")).toEqual(
    new Map(catalog.scopes.map(({ name, keyTypes, group, access }) => [name, facts({ keyTypes, group, access })])),
  );
  expect(members("operations.ts", "Operations")).toEqual(
    new Map(
      catalog.operations.map(({ id, allOf, anyOf, evidence }) => [
        id,
        new Map([...facts({ allOf, evidence }), ...(anyOf === undefined ? [] : [["anyOf", typesOf(anyOf)] as const])]),
      ]),
    ),
  );
}

/** Fails unless every scope has its documentation, and only legacy ones are deprecated. */
export function expectDocs(catalog: Catalog, { checker, file }: Compiled): void {
  const scopes = new Map(catalog.scopes.map((scope) => [scope.name, scope]));
  let seen = 0;
  const visit = (symbol: ts.Symbol): void => {
    const type = checker.getTypeOfSymbol(symbol);
    const found = symbol.getJsDocTags(checker).map(({ name }) => name);
    const tags = found.filter((name) => name !== "public");
    if (!type.isStringLiteral()) {
      expect(tags).toEqual([]);
      checker.getPropertiesOfType(type).forEach(visit);
      return;
    }
    const scope = scopes.get(type.value);
    seen += 1;
    expect(tags).toEqual([...(scope?.legacy === undefined ? [] : ["deprecated"]), "generated"]);
    const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    expect(doc).toContain(scope?.access === "read" ? "Read access" : "Write access");
    if (scope?.description !== undefined && /^\w[\w ]*$/.test(scope.description))
      expect(doc).toContain(scope.description.trim());
  };
  for (const symbol of exportsOfFile(checker, file("scopes.ts"))) visit(resolved(checker, symbol));
  expect(seen).toBe(scopes.size);
  for (const name of ["groups.ts", "presets.ts", "types.ts"]) {
    for (const symbol of exportsOfFile(checker, file(name)))
      expect(
        resolved(checker, symbol)
          .getJsDocTags(checker)
          .map((tag) => tag.name),
      ).not.toContain("deprecated");
  }
}

/** The scopes of each level of a group; `full` only where it holds more than `read`. */
function levelsOf(scopes: readonly Scope[], group: string): Partial<Record<"read" | "full", readonly string[]>> {
  const own = scopes.filter((scope) => scope.group === group);
  const read = sorted(own.filter(({ access }) => access === "read").map(({ name }) => name));
  const full = sorted(own.map(({ name }) => name));
  return { ...(read.length > 0 && { read }), ...(full.length > read.length && { full }) };
}

/** Why scopes are legacy, and what a key can do with scopes that widen its rights; nothing for a catalog without either. */
function warningsOf(scopes: readonly Scope[]): Readonly<Record<string, unknown>> {
  const pairs = (key: "legacy" | "escalates"): readonly (readonly [string, string])[] =>
    by(scopes, "name").flatMap((scope) => (scope[key] === undefined ? [] : [[scope.name, scope[key]] as const]));
  const scopeWarnings = { legacy: pairs("legacy"), escalates: pairs("escalates") };
  return scopeWarnings.legacy.length + scopeWarnings.escalates.length === 0 ? {} : { scopeWarnings };
}

function scopesOf(catalog: Catalog, keyType: string): readonly string[] {
  return sorted(catalog.scopes.filter(({ keyTypes }) => keyTypes.includes(keyType)).map(({ name }) => name));
}

function sorted(names: readonly string[]): string[] {
  return [...names].sort();
}

function by<K extends string, T extends Readonly<Record<K, string>>>(entries: readonly T[], key: K): readonly T[] {
  return [...entries].sort((a, b) => (a[key] < b[key] ? -1 : 1));
}

/** Facts as the members of an interface: each a list of what it may be. */
function facts(given: Readonly<Record<string, string | readonly string[] | undefined>>): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(given).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, typeof value === "string" ? [value] : sorted(value)] as const],
    ),
  );
}

/** An alternative as data, with its lists sorted. */
function alternativeOf(entry: string | Alternative): string | Alternative {
  if (typeof entry === "string") return entry;
  return { allOf: sorted(entry.allOf), ...(entry.keyTypes && { keyTypes: sorted(entry.keyTypes) }) };
}

/** Alternatives as a union of types: its strings and its objects. */
function typesOf(entries: readonly (string | Alternative)[]): unknown {
  const scopes = sorted(entries.filter((entry) => typeof entry === "string"));
  const objects = entries.flatMap((entry) => (typeof entry === "string" ? [] : [facts({ ...entry })]));
  return objects.length === 0 ? scopes : [...scopes, ...objects];
}

/** What a type is made of: the strings of a union, or its members. */
function shapeOf(compiled: Compiled, type: ts.Type): ReadonlyMap<string, unknown> {
  const { checker } = compiled;
  return new Map(
    checker.getPropertiesOfType(type).map((symbol) => {
      const member = checker.getTypeOfSymbol(symbol);
      // Not the name itself, in which the compiler marks a leading double underscore.
      return [ts.symbolName(symbol), contentOf(compiled, member)];
    }),
  );
}

/** The strings of a union, the members of an object, or both where a union has objects. */
function contentOf(compiled: Compiled, type: ts.Type): unknown {
  const isObject = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Object) !== 0;
  if (isObject(type)) return shapeOf(compiled, type);
  if (!type.isUnion() || !type.types.some(isObject)) return literalsOf(compiled.checker, type);
  const literals = type.types.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return [...literals.sort(), ...type.types.filter(isObject).map((part) => shapeOf(compiled, part))];
}

/** Every string in nested objects; fails where an object is not a plain one. */
function leavesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  expect(value).toBeTypeOf("object");
  return [...entriesOf(value).values()].flatMap(leavesOf);
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null) throw new TypeError("expected an object");
  const prototype: unknown = Object.getPrototypeOf(value);
  // A module has none or, compiled to CommonJS, that of objects; an object whose prototype a catalog has set has another.
  expect(prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null).toBe(true);
  return new Map(Object.entries(value).filter(([key]) => key !== "__esModule"));
}
