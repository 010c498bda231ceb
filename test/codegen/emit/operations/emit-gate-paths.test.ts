import { describe, expect, it } from "vitest";
import { emitGatePaths } from "../../../../codegen/src/emit/operations/emit-gate-paths.ts";
import { parse } from "../../parse.ts";
import { gated } from "../gated.ts";
import { options, print } from "../print.ts";

describe(emitGatePaths.name, () => {
  it("declares for each method its paths by the number of segments, and how to find one", async () => {
    expect(await print(emitGatePaths(gated, options))).toBe(
      `import type {
  DepthOf,
  FirstFound,
  PathDepths,
  PathTable1,
  PathTables,
} from "scopewright/core";

/** The operations of GET whose paths have no parameters. */
interface GetPaths {
  readonly "/things": "GET /things";
  readonly "/things/new": "GET /things/new";
}

/** The operations of GET by patterns of 2 segments. */
interface GetPaths2 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}\`]: "GET /things/{id}";
}

/** The operations of GET by patterns of 3 segments. */
interface GetPaths3 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}/parts\`]: "GET /things/{id}/parts";
}

/** The operations of GET by patterns of 3 segments. */
interface GetPaths3Rank2 {
  readonly [path: string]: unknown;
  readonly [path: \`/\${string}/\${string}/parts\`]: "GET /{kind}/{id}/parts";
}

/** The operations of GET by patterns of 3 segments. */
interface GetPaths3Rank3 {
  readonly [path: string]: unknown;
  readonly [path: \`/\${string}/\${string}/\${string}\`]: "GET /{kind}/{id}/{list}";
}

/** The operations of GET by patterns of 5 segments. */
interface GetPaths5 {
  readonly [path: string]: unknown;
  readonly [
    path: \`/things/\${string}/parts/\${string}/notes\`
  ]: "GET /things/{id}/parts/{part-id}/notes";
}

/** The tables of GET by the number of segments. */
interface GetTables extends PathTables<PathTable1> {
  readonly s2: GetPaths2;
  readonly s3: GetPaths3;
  readonly s5: GetPaths5;
}

/** The tables of GET by the number of segments. */
interface GetTablesRank2 extends PathTables<PathTable1> {
  readonly s3: GetPaths3Rank2;
}

/** The tables of GET by the number of segments. */
interface GetTablesRank3 extends PathTables<PathTable1> {
  readonly s3: GetPaths3Rank3;
}

/** The operations of POST whose paths have no parameters. */
interface PostPaths {
  readonly "/things": "POST /things";
}

/** The operations of POST by patterns of 2 segments. */
interface PostPaths2 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}:restore\`]: "POST /things/{id}:restore";
}

/** The tables of POST by the number of segments. */
interface PostTables extends PathTables<PathTable1> {
  readonly s2: PostPaths2;
}

/** The operations of DELETE whose paths have no parameters. */
interface DeletePaths {
  readonly "": unknown;
}

/** The operations of DELETE by patterns of 2 segments. */
interface DeletePaths2 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}\`]: "DELETE /things/{id}";
}

/** The operations of DELETE by patterns of 3 segments. */
interface DeletePaths3 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}/notes\`]: "DELETE /things/{id}/notes";
}

/** The tables of DELETE by the number of segments. */
interface DeleteTables extends PathTables<PathTable1> {
  readonly s2: DeletePaths2;
  readonly s3: DeletePaths3;
}

/** The operation that GET calls with a path; unknown if there is none. */
export type GetOperation<P extends string> = P extends keyof GetPaths
  ? GetPaths[P]
  : FirstFound<
      GetTables[DepthOf<PathDepths[P]>][P],
      FirstFound<
        GetTablesRank2[DepthOf<PathDepths[P]>][P],
        GetTablesRank3[DepthOf<PathDepths[P]>][P]
      >
    >;

/** The operation that POST calls with a path; unknown if there is none. */
export type PostOperation<P extends string> = P extends keyof PostPaths
  ? PostPaths[P]
  : PostTables[DepthOf<PathDepths[P]>][P];

/** The operation that DELETE calls with a path; unknown if there is none. */
export type DeleteOperation<P extends string> = P extends keyof DeletePaths
  ? DeletePaths[P]
  : DeleteTables[DepthOf<PathDepths[P]>][P];

/** The operation that a method and a path with its parameters filled in call; unknown if there is none. */
export type OperationOf<O extends string> = O extends \`GET \${infer P}\`
  ? GetOperation<P>
  : O extends \`POST \${infer P}\`
    ? PostOperation<P>
    : O extends \`DELETE \${infer P}\`
      ? DeleteOperation<P>
      : O extends string
        ? unknown
        : never;
`,
    );
  });

  it("writes a pattern without the slash at the end of an operation, and a path without parameters both ways", async () => {
    const operations = {
      "GET /things/": { allOf: ["a"], evidence: "documented" },
      "GET /things/{id}/": { allOf: ["a"], evidence: "documented" },
    };
    const scopes = { a: { keyTypes: ["key"], access: "read" } };
    const text = await print(
      emitGatePaths(parse(JSON.stringify({ keyTypes: { key: {} }, scopes, operations })), options),
    );
    expect(text).toContain(`  readonly "/things": "GET /things/";\n  readonly "/things/": "GET /things/";\n`);
    expect(text).toContain('readonly [path: `/things/${string}`]: "GET /things/{id}/";');
  });

  it("needs nothing of the runtime where no path has parameters", async () => {
    expect(await print(emitGatePaths({ ...gated, operations: gated.operations.slice(1, 3) }, options)))
      .toBe(`/** The operations of GET whose paths have no parameters. */
interface GetPaths {
  readonly "/things": "GET /things";
  readonly "/things/new": "GET /things/new";
}

/** The operation that GET calls with a path; unknown if there is none. */
export type GetOperation<P extends string> = P extends keyof GetPaths
  ? GetPaths[P]
  : unknown;

/** The operation that a method and a path with its parameters filled in call; unknown if there is none. */
export type OperationOf<O extends string> = O extends \`GET \${infer P}\`
  ? GetOperation<P>
  : O extends string
    ? unknown
    : never;
`);
  });

  it("escapes the text of a pattern, and opens its brackets where the line would be longer than 80 columns", async () => {
    const catalog = parse(String.raw`{
      "keyTypes": { "k": {} },
      "scopes": { "s": { "keyTypes": ["k"], "access": "read" } },
      "operations": {
        "GET /{id}": { "evidence": "unknown" },
        "GET /\u0060\u00e9\\$'\"{id}": { "evidence": "unknown" },
        "GET /mail/preferences/{key}": { "evidence": "unknown" },
        "GET /user/preferences/{name}": { "evidence": "unknown" }
      }
    }`);
    const [tables] = (await print(emitGatePaths(catalog, options))).split("\n/** The operation that GET");
    expect(tables).toBe(
      `import type {
  DepthOf,
  FirstFound,
  PathDepths,
  PathTable1,
  PathTables,
} from "scopewright/core";

/** The operations of GET whose paths have no parameters. */
interface GetPaths {
  readonly "": unknown;
}

/** The operations of GET by patterns of 1 segment. */
interface GetPaths1 {
  readonly [path: string]: unknown;
  readonly [path: \`/\\\`\\u00e9\\\\\\$'"\${string}\`]: "GET /\`\\u00e9\\\\$'\\"{id}";
}

/** The operations of GET by patterns of 1 segment. */
interface GetPaths1Rank2 {
  readonly [path: string]: unknown;
  readonly [path: \`/\${string}\`]: "GET /{id}";
}

/** The operations of GET by patterns of 3 segments. */
interface GetPaths3 {
  readonly [path: string]: unknown;
  readonly [path: \`/mail/preferences/\${string}\`]: "GET /mail/preferences/{key}";
  readonly [
    path: \`/user/preferences/\${string}\`
  ]: "GET /user/preferences/{name}";
}

/** The tables of GET by the number of segments. */
interface GetTables extends PathTables<PathTable1> {
  readonly s1: GetPaths1;
  readonly s3: GetPaths3;
}

/** The tables of GET by the number of segments. */
interface GetTablesRank2 extends PathTables<PathTable1> {
  readonly s1: GetPaths1Rank2;
}
`,
    );
  });

  it("leaves out patterns that are too many and alike, and says so in the file", async () => {
    const operations = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [`GET /{a}:${index}.`, { evidence: "unknown" }]),
    );
    const catalog = parse(
      JSON.stringify({ keyTypes: { k: {} }, scopes: { s: { keyTypes: ["k"], access: "read" } }, operations }),
    );
    const text = await print(emitGatePaths(catalog, options));
    expect(text).toContain("For paths with parameters use `call`: too many of them are alike. */");
    expect(text).toMatch(
      /type GetOperation<P extends string> = P extends keyof GetPaths\s+\? GetPaths\[P\]\s+: undefined;/u,
    );
  });
});
