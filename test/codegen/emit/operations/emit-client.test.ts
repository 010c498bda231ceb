import { describe, expect, it } from "vitest";
import { emitClient } from "../../../../codegen/src/emit/operations/emit-client.ts";
import type { Catalog } from "../../../../codegen/src/catalog/catalog.ts";
import { gated } from "../gated.ts";
import { namesOf, options, print } from "../print.ts";

const client = (catalog: Catalog): Promise<string> => print(emitClient(catalog, namesOf(catalog), options));

describe(emitClient.name, () => {
  it("binds the gate to the tables of the catalog", async () => {
    const text = await client(gated);
    expect(text).toContain(`import { createFetchClient, createGate } from "scopewright/core";`);
    expect(text).toContain(`export type CallableOperation<S extends Scope> =
  | OpenOperation
  | CoveredOperation<S, OperationsByScope, OperationsBySeveralScopes>;`);
    expect(text).toContain(`export function gate<S extends Scope>(
  client: RequestClient,
  key: { readonly scopes: readonly S[] },
  options?: CallOptions,
): Gate<S> {
  return createGate(
    { scopes: scopeTable, operations: operationTable, groups, presets },
    client,
    key,
    options,
  );
}`);
  });

  it("gives the gate a function for each method that has operations, with the type that finds them", async () => {
    const text = await client(gated);
    expect(Array.from(text.matchAll(/^ {2}(\w+)<\w extends string>\(/gm), ([, name]) => name)).toEqual([
      ...["call", "call", "uncataloged", "uncataloged", "get", "post", "delete"],
    ]);
    expect(text).toContain(`    path: PostOperation<P> extends Callable
      ? string
      : NoPath<
          "POST",
          P,
          PostOperation<P>,
          Callable,
          Refusals[PostOperation<P> & string],
          keyof Operations
        >,`);
  });

  it("shows operations of the catalog in its example", async () => {
    expect(await client(gated)).toContain(` * @example
 * \`\`\`ts
 * const gated = gate(client, generalKey({ name: "Example", scopes: ["things.read"] }));
 * await gated.call("GET /things");
 * await gated.call("GET /things/{id}/parts", { path: { "id": "42" } });
 * \`\`\``);
  });

  it.each([
    {
      hosts: ["api.example.com", "api.eu.example.com"],
      type: "FetchClientOptions",
      value: `"https://api.example.com"`,
    },
    { hosts: [], type: "FetchClientOptions & { readonly baseUrl: string }", value: "undefined" },
    { hosts: ["{tenant}.example.com"], type: "FetchClientOptions & { readonly baseUrl: string }", value: "undefined" },
  ])("has $value as the base URL of $hosts", async ({ hosts, type, value }) => {
    const text = (await client({ ...gated, hosts })).replace(/\s+/g, " ");
    expect(text).toContain(type);
    expect(text).toContain(`return createFetchClient(${value}, options);`);
  });
});
