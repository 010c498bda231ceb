import fc from "fast-check";
import { format } from "prettier";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Catalog, Operation } from "../../../codegen/src/catalog/catalog.ts";
import { generate } from "../../../codegen/src/generation/generate.ts";
import { generateCode } from "../generate-code.ts";
import { formatting } from "../../../codegen/src/print/formatting.ts";
import type { PrintedFile } from "../../../codegen/src/print/print-file.ts";
import { quote } from "../../../codegen/src/print/text/quote.ts";
import { catalogs } from "../catalog/arbitrary-catalog.ts";
import { compile, literalsOf, messagesOf, runtime } from "../compile.ts";
import { evaluate, type Exports } from "../evaluate.ts";
import { expectCompiles, expectDocs, expectTypes, expectValues } from "../expect-catalog.ts";
import { runsOf } from "../../property-runs.ts";

const options = { catalogName: "scopes.json", runtime, importExtension: ".ts" };

/** The same catalogs in every run; a failure names the seed and the path to its catalog. */
const runs = { numRuns: runsOf(40, 4), seed: 20_251_123, endOnFailure: true };

/** Names as providers have them, beside the hostile ones: nested, colliding, one the beginning of another. */
const plainNames = fc.uniqueArray(
  fc
    .array(fc.constantFrom("repo", "a-b", "a_b", "delete", "self", "__proto__", "2fa", "x".repeat(60)), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((steps) => fc.constantFrom(".", ":", "/").map((separator) => steps.join(separator))),
  { maxLength: 12 },
);

/** Calls whose paths are long, or hold what ends strings and patterns. */
const furtherOperations = fc.subarray(
  [
    ...[`GET /v3/${"long-segment/".repeat(5)}{id}`, `GET /v3/${"segment/".repeat(8)}end`, "PATCH /v3/{a}/b/{c}"],
    ...["GET /`${y}/{id}", 'POST /"quotes"/\\{id}', "DELETE /v3/{__proto__}", "PUT /v3/é/{日本}", "GET /"],
  ].map((id): Operation => {
    const [method = "", path = ""] = id.split(" ");
    return { id, method, path, evidence: "unknown", sources: [] };
  }),
);

const richCatalogs = fc.tuple(catalogs, plainNames, furtherOperations).chain(([catalog, names, operations]) => {
  const taken = new Set([...catalog.scopes, ...catalog.automatic, ...catalog.retired].map(({ name }) => name));
  const scopes = names
    .filter((name) => !taken.has(name))
    .map((name) =>
      fc.record({
        name: fc.constant(name),
        keyTypes: fc.subarray(
          catalog.keyTypes.map(({ id }) => id),
          { minLength: 1 },
        ),
        access: fc.constantFrom("read" as const, "write" as const),
        ...(catalog.groups.length > 0 && { group: fc.constantFrom(...catalog.groups.map(({ id }) => id)) }),
        sources: fc.constant([]),
      }),
    );
  return fc.tuple(...scopes).map((more): Catalog => ({
    ...catalog,
    scopes: [...catalog.scopes, ...more],
    operations: [...catalog.operations, ...operations],
  }));
});

/** A call of a helper: what a program would write, and what it would give. */
interface Call {
  readonly helper: string;
  readonly scopes?: readonly string[];
  readonly access?: readonly (readonly [group: string, level: string])[];
}

/** Calls right and wrong, also for nothing at all: neither the compiler nor the run lets those through. */
function callsOf(catalog: Catalog, helpers: readonly string[]): fc.Arbitrary<readonly Call[]> {
  const scope = fc.constantFrom(
    ...[...catalog.scopes, ...catalog.scopes, ...catalog.automatic, ...catalog.retired].map(({ name }) => name),
    ...["no.such.scope", "toString", "__proto__", ""],
  );
  const group = fc.constantFrom(...catalog.groups.map(({ id }) => id), "no such group", "toString", "__proto__");
  const level = fc.constantFrom("read", "full", "read", "full", "none");
  const scopes = fc.array(scope, { maxLength: 3 });
  const access = fc.uniqueArray(fc.tuple(group, level), { minLength: 1, maxLength: 3, selector: ([id]) => id });
  const helper = fc.constantFrom(...helpers);
  const call = fc.oneof(
    fc.record({ helper, scopes }),
    fc.record({ helper, scopes: scope.map((name) => [name]) }),
    fc.record({ helper, access }),
    fc.record({ helper, access: fc.tuple(group, level).map((pair) => [pair]) }),
    fc.record({ helper, scopes, access }),
    fc.record({ helper }),
  );
  return fc.array(call, { minLength: 30, maxLength: 30 });
}

function codeOf({ helper, scopes, access }: Call): string {
  const members = [
    `name: "n"`,
    ...(scopes ? [`scopes: [${scopes.map(quote).join(", ")}]`] : []),
    ...(access
      ? [`access: { ${access.map(([group, level]) => `[${quote(group)}]: ${quote(level)}`).join(", ")} }`]
      : []),
  ];
  return `${helper}({ ${members.join(", ")} })`;
}

/** The scopes that a call asks for, or nothing if it is refused. */
function resultOf({ helper, scopes, access }: Call, module: Exports): readonly string[] | undefined {
  const build = module[helper];
  if (typeof build !== "function") throw new TypeError(`no ${helper}`);
  const spec = { name: "n", ...(scopes && { scopes }), ...(access && { access: Object.fromEntries(access) }) };
  try {
    return (Reflect.apply(build, undefined, [spec]) as { readonly scopes: readonly string[] }).scopes;
  } catch (error) {
    expect(error).toHaveProperty("name", "ScopeError");
    return undefined;
  }
}

describe(`${generate.name}, for any catalog`, () => {
  it("prints code that compiles and is exactly the catalog, and helpers that take just what the compiler lets through", async () => {
    await fc.assert(
      fc.asyncProperty(richCatalogs, fc.gen(), async (catalog, sample) => {
        const files = await generateCode(catalog, options);
        const load = evaluate(files);
        const table = load("tables.ts")["scopeTable"] as { readonly keyTypes: readonly { readonly helper: string }[] };
        const calls = sample(
          callsOf,
          catalog,
          table.keyTypes.map(({ helper }) => helper),
        );
        const compiled = compile([...files, callFile(calls)]);

        expectCompiles(files, compiled);
        expectValues(catalog, load);
        expectTypes(catalog, compiled);
        expectDocs(catalog, compiled);
        for (const [index, call] of calls.entries()) expectAgreement(compiled, index, call, load("index.ts"));
      }),
      runs,
    );
  });

  it("prints what prettier would print", async () => {
    await fc.assert(
      fc.asyncProperty(richCatalogs, async (catalog) => {
        for (const { text } of await generateCode(catalog, options)) expect(await format(text, formatting)).toBe(text);
      }),
      { ...runs, numRuns: runsOf(60, 6) },
    );
  });

  it("prints the same whatever the order of the catalog and of every list without an order of its own", async () => {
    const pairs = richCatalogs.chain((catalog) => fc.tuple(fc.constant(catalog), reordered(catalog)));
    await fc.assert(
      fc.asyncProperty(pairs, async ([catalog, other]) => {
        expect(await generateCode(other, options)).toEqual(await generateCode(catalog, options));
      }),
      { ...runs, numRuns: runsOf(20, 3) },
    );
  });
});

/** Everything in another order, but for alternatives, whose order says which is the least privileged. */
function reordered(catalog: Catalog): fc.Arbitrary<Catalog> {
  return fc
    .record({
      keyTypes: anyOrder(catalog.keyTypes),
      groups: anyOrder(catalog.groups),
      scopes: anyOrder(catalog.scopes.map((scope) => ({ ...scope, keyTypes: scope.keyTypes.toReversed() }))),
      automatic: anyOrder(catalog.automatic),
      retired: anyOrder(catalog.retired.map((retired) => ({ ...retired, use: retired.use.toReversed() }))),
      presets: anyOrder(
        catalog.presets.map((preset) => ({
          ...preset,
          ...(preset.read && { read: preset.read.toReversed() }),
          ...(preset.full && { full: preset.full.toReversed() }),
        })),
      ),
      operations: anyOrder(
        catalog.operations.map((operation) => ({
          ...operation,
          ...(operation.allOf && { allOf: operation.allOf.toReversed() }),
        })),
      ),
    })
    .map((sections) => ({ ...catalog, ...sections }));
}

function anyOrder<T>(entries: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...entries], { minLength: entries.length });
}

/** One call a line, after a line of imports. */
function callFile(calls: readonly Call[]): PrintedFile {
  const helpers = [...new Set(calls.map(({ helper }) => helper))];
  const lines = calls.map((call, index) => `export const key${index} = ${codeOf(call)};`);
  return { name: "calls.ts", text: `import { ${helpers.join(", ")} } from "./index.ts";\n${lines.join("\n")}\n` };
}

function expectAgreement(
  { checker, file, semanticErrorsOf, typeOf }: ReturnType<typeof compile>,
  index: number,
  call: Call,
  module: Exports,
): void {
  const source = file("calls.ts");
  const errors = semanticErrorsOf("calls.ts").filter(
    ({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line === index + 1,
  );
  const result = resultOf(call, module);
  expect({ call: codeOf(call), compiles: errors.length === 0 }, messagesOf(errors).join("\n")).toEqual({
    call: codeOf(call),
    compiles: result !== undefined,
  });
  if (result === undefined) return;
  const scopes = typeOf("calls.ts", `key${index}`).getProperty("scopes");
  if (!scopes) throw new Error("no scopes");
  const [element = checker.getNeverType()] = checker.getTypeArguments(
    checker.getTypeOfSymbol(scopes) as ts.TypeReference,
  );
  expect({ call: codeOf(call), scopes: literalsOf(checker, element) }).toEqual({ call: codeOf(call), scopes: result });
}
