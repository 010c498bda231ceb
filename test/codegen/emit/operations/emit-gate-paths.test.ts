import { describe, expect, it } from "vitest";
import { emitGatePaths } from "../../../../codegen/src/emit/operations/emit-gate-paths.ts";
import { parse } from "../../parse.ts";
import { gated } from "../gated.ts";
import { options, print } from "../print.ts";

describe(emitGatePaths.name, () => {
  it("declares for each method its paths by the number of segments, and how to find one", async () => {
    expect(await print(emitGatePaths(gated, options))).toBe(
      `import type { PathShape } from "scopewright/core";

/** The operations of GET whose paths have no parameters. */
export interface GetPaths {
  readonly "/things": "GET /things";
  readonly "/things/new": "GET /things/new";
}

/** The operations of GET by patterns of 2 segments. */
export interface GetPaths2 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}\`]: "GET /things/{id}";
}

/** The operations of GET by patterns of 3 segments. */
export interface GetPaths3 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}/parts\`]: "GET /things/{id}/parts";
}

/** The operations of GET by patterns of 3 segments. */
export interface GetPaths3Rank2 {
  readonly [path: string]: unknown;
  readonly [path: \`/\${string}/\${string}/parts\`]: "GET /{kind}/{id}/parts";
}

/** The operations of GET by patterns of 3 segments. */
export interface GetPaths3Rank3 {
  readonly [path: string]: unknown;
  readonly [path: \`/\${string}/\${string}/\${string}\`]: "GET /{kind}/{id}/{list}";
}

/** The operations of GET by patterns of 5 segments. */
export interface GetPaths5 {
  readonly [path: string]: unknown;
  readonly [
    path: \`/things/\${string}/parts/\${string}/notes\`
  ]: "GET /things/{id}/parts/{part-id}/notes";
}

/** The operations of POST whose paths have no parameters. */
export interface PostPaths {
  readonly "/things": "POST /things";
}

/** The operations of POST by patterns of 2 segments. */
export interface PostPaths2 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}:restore\`]: "POST /things/{id}:restore";
}

/** The operations of DELETE whose paths have no parameters. */
export interface DeletePaths {
  readonly "": unknown;
}

/** The operations of DELETE by patterns of 2 segments. */
export interface DeletePaths2 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}\`]: "DELETE /things/{id}";
}

/** The operations of DELETE by patterns of 3 segments. */
export interface DeletePaths3 {
  readonly [path: string]: unknown;
  readonly [path: \`/things/\${string}/notes\`]: "DELETE /things/{id}/notes";
}

/** The operation that GET calls with a path; unknown if there is none. */
export type GetOperation<P extends string> = P extends keyof GetPaths
  ? GetPaths[P]
  : PathShape[P] extends "malformed"
    ? unknown
    : P extends \`/\${string}/\${string}/\${string}/\${string}\`
      ? P extends \`/\${string}/\${string}/\${string}/\${string}/\${string}\`
        ? P extends \`/\${string}/\${string}/\${string}/\${string}/\${string}/\${string}\`
          ? unknown
          : GetPaths5[P]
        : unknown
      : P extends \`/\${string}/\${string}/\${string}\`
        ? GetPaths3[P] extends string
          ? GetPaths3[P]
          : GetPaths3Rank2[P] extends string
            ? GetPaths3Rank2[P]
            : GetPaths3Rank3[P]
        : GetPaths2[P];

/** The operation that POST calls with a path; unknown if there is none. */
export type PostOperation<P extends string> = P extends keyof PostPaths
  ? PostPaths[P]
  : PathShape[P] extends "malformed"
    ? unknown
    : P extends \`/\${string}/\${string}/\${string}\`
      ? unknown
      : PostPaths2[P];

/** The operation that DELETE calls with a path; unknown if there is none. */
export type DeleteOperation<P extends string> = P extends keyof DeletePaths
  ? DeletePaths[P]
  : PathShape[P] extends "malformed"
    ? unknown
    : P extends \`/\${string}/\${string}/\${string}\`
      ? P extends \`/\${string}/\${string}/\${string}/\${string}\`
        ? unknown
        : DeletePaths3[P]
      : DeletePaths2[P];
`,
    );
  });

  it("needs nothing of the runtime where no path has parameters", async () => {
    expect(await print(emitGatePaths({ ...gated, operations: gated.operations.slice(1, 3) }, options)))
      .toBe(`/** The operations of GET whose paths have no parameters. */
export interface GetPaths {
  readonly "/things": "GET /things";
  readonly "/things/new": "GET /things/new";
}

/** The operation that GET calls with a path; unknown if there is none. */
export type GetOperation<P extends string> = P extends keyof GetPaths
  ? GetPaths[P]
  : unknown;
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
      `import type { PathShape } from "scopewright/core";

/** The operations of GET whose paths have no parameters. */
export interface GetPaths {
  readonly "": unknown;
}

/** The operations of GET by patterns of 1 segment. */
export interface GetPaths1 {
  readonly [path: string]: unknown;
  readonly [path: \`/\\\`\\u00e9\\\\\\$'"\${string}\`]: "GET /\`\\u00e9\\\\$'\\"{id}";
}

/** The operations of GET by patterns of 1 segment. */
export interface GetPaths1Rank2 {
  readonly [path: string]: unknown;
  readonly [path: \`/\${string}\`]: "GET /{id}";
}

/** The operations of GET by patterns of 3 segments. */
export interface GetPaths3 {
  readonly [path: string]: unknown;
  readonly [path: \`/mail/preferences/\${string}\`]: "GET /mail/preferences/{key}";
  readonly [
    path: \`/user/preferences/\${string}\`
  ]: "GET /user/preferences/{name}";
}
`,
    );
  });
});
