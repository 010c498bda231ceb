import { describe, expect, it } from "vitest";
import { emitDetails } from "../../../../codegen/src/emit/scopes/emit-details.ts";
import { minimal, print, small } from "../print.ts";

describe(emitDetails.name, () => {
  it("declares the facts of each scope", async () => {
    expect(await print(emitDetails(small))).toBe(
      `/**
 * For each scope its key types, group and access.
 *
 * @public
 */
export interface ScopeDetails {
  readonly "billing.read": {
    readonly keyTypes: "billing";
    readonly access: "read";
  };
  readonly "mail.send": {
    readonly keyTypes: "general";
    readonly group: "mail-send";
    readonly access: "write";
  };
  readonly "templates.delete": {
    readonly keyTypes: "general";
    readonly group: "templates";
    readonly access: "write";
  };
  readonly "templates.read": {
    readonly keyTypes: "general";
    readonly group: "templates";
    readonly access: "read";
  };
  readonly "templates.versions.read": {
    readonly keyTypes: "general";
    readonly group: "templates";
    readonly access: "read";
  };
}
`,
    );
  });

  it("leaves out a group that a scope does not have", async () => {
    expect(await print(emitDetails(minimal))).toBe(
      `/**
 * For each scope its key types, group and access.
 *
 * @public
 */
export interface ScopeDetails {
  readonly repo: {
    readonly keyTypes: "fine-grained";
    readonly access: "read";
  };
}
`,
    );
  });
});
