import { describe, expect, it } from "vitest";
import { emitGate } from "../../../../codegen/src/emit/operations/emit-gate.ts";
import { gated } from "../gated.ts";
import { minimal, options, print, small } from "../print.ts";

describe(emitGate.name, () => {
  it("declares what each scope is enough for, why others are refused, and what the paths need", async () => {
    expect(await print(emitGate(gated, options))).toBe(
      `import type { AnyPath, PathValue } from "scopewright/core";

/**
 * For each scope the operations that it alone is enough for.
 *
 * @public
 */
export interface OperationsByScope {
  readonly "things.read":
    | "GET /things"
    | "GET /things/new"
    | "GET /things/{id}"
    | "GET /things/{id}/parts"
    | "GET /{kind}/{id}/parts"
    | "GET /{kind}/{id}/{list}";
  readonly "things.write":
    "DELETE /things/{id}" | "GET /things/{id}" | "POST /things";
}

/** For each list of scopes the operations that need all of them at once. */
export interface OperationsBySeveralScopes {
  readonly "notes.read + things.read": {
    readonly needs: "notes.read" | "things.read";
    readonly operations: "GET /things/{id}/parts/{part-id}/notes";
  };
}

/** The operations that any valid key may call. */
export type OpenOperation = "DELETE /things/{id}/notes" | "HEAD /things/{id}";

/** For each operation why a key that lacks its scopes may not call it. */
export interface Refusals {
  readonly [operation: string]: unknown;
  readonly "DELETE /things/{id}": "DELETE /things/{id} needs scope 'things.write'";
  readonly "GET /things": "GET /things needs scope 'things.read'";
  readonly "GET /things/new": "GET /things/new needs scope 'things.read'";
  readonly "GET /things/{id}": "GET /things/{id} needs scope 'things.write' or 'things.read'";
  readonly "GET /things/{id}/parts": "GET /things/{id}/parts needs scope 'things.read'";
  readonly "GET /things/{id}/parts/{part-id}/notes": "GET /things/{id}/parts/{part-id}/notes needs scopes 'notes.read' and 'things.read'";
  readonly "GET /{kind}/{id}/parts": "GET /{kind}/{id}/parts needs scope 'things.read'";
  readonly "GET /{kind}/{id}/{list}": "GET /{kind}/{id}/{list} needs scope 'things.read'";
  readonly "POST /things": "POST /things needs scope 'things.write'";
  readonly "POST /things/{id}:restore": "POST /things/{id}:restore needs a scope that is not known: use uncataloged()";
}

/** For each operation the parameters of its path. */
export interface PathsByOperation {
  readonly [operation: string]: AnyPath;
  readonly "DELETE /things/{id}": {
    readonly path: {
      readonly id: PathValue;
    };
  };
  readonly "DELETE /things/{id}/notes": {
    readonly path: {
      readonly id: PathValue;
    };
  };
  readonly "GET /things": {
    readonly path?: undefined;
  };
  readonly "GET /things/new": {
    readonly path?: undefined;
  };
  readonly "GET /things/{id}": {
    readonly path: {
      readonly id: PathValue;
    };
  };
  readonly "GET /things/{id}/parts": {
    readonly path: {
      readonly id: PathValue;
    };
  };
  readonly "GET /things/{id}/parts/{part-id}/notes": {
    readonly path: {
      readonly id: PathValue;
      readonly "part-id": PathValue;
    };
  };
  readonly "GET /{kind}/{id}/parts": {
    readonly path: {
      readonly kind: PathValue;
      readonly id: PathValue;
    };
  };
  readonly "GET /{kind}/{id}/{list}": {
    readonly path: {
      readonly kind: PathValue;
      readonly id: PathValue;
      readonly list: PathValue;
    };
  };
  readonly "HEAD /things/{id}": {
    readonly path: {
      readonly id: PathValue;
    };
  };
  readonly "POST /things": {
    readonly path?: undefined;
  };
  readonly "POST /things/{id}:restore": {
    readonly path: {
      readonly id: PathValue;
    };
  };
}
`,
    );
  });

  it("declares only what the index passes on where there are no operations", async () => {
    expect(await print(emitGate(minimal, options))).toBe(
      `/**
 * For each scope the operations that it alone is enough for.
 *
 * @public
 */
export interface OperationsByScope {}
`,
    );
  });

  it("imports nothing for parameters where no path has any", async () => {
    expect(await print(emitGate(small, options))).toBe(
      `import type { AnyPath } from "scopewright/core";

/**
 * For each scope the operations that it alone is enough for.
 *
 * @public
 */
export interface OperationsByScope {
  readonly "billing.read": "GET /any";
  readonly "templates.read": "GET /any";
}

/** For each list of scopes the operations that need all of them at once. */
export interface OperationsBySeveralScopes {
  readonly "mail.send + templates.read": {
    readonly needs: "mail.send" | "templates.read";
    readonly operations: "POST /mail";
  };
}

/** The operations that any valid key may call. */
export type OpenOperation = "GET /free";

/** For each operation why a key that lacks its scopes may not call it. */
export interface Refusals {
  readonly [operation: string]: unknown;
  readonly "GET /any": "GET /any needs scope 'templates.read' or 'billing.read'";
  readonly "GET /x": "GET /x needs a scope that is not known: use uncataloged()";
  readonly "POST /mail": "POST /mail needs scopes 'mail.send' and 'templates.read'";
}

/** For each operation the parameters of its path. */
export interface PathsByOperation {
  readonly [operation: string]: AnyPath;
  readonly "GET /any": {
    readonly path?: undefined;
  };
  readonly "GET /free": {
    readonly path?: undefined;
  };
  readonly "GET /x": {
    readonly path?: undefined;
  };
  readonly "POST /mail": {
    readonly path?: undefined;
  };
}
`,
    );
  });
});
