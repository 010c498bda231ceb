import { describe, expect, it } from "vitest";
import { emitOperations } from "../../../../codegen/src/emit/operations/emit-operations.ts";
import { minimal, options, print, small } from "../print.ts";

describe(emitOperations.name, () => {
  it("declares what each operation needs, and who says so", async () => {
    expect(await print(emitOperations(small, options))).toBe(
      `/**
 * For each operation of the provider's API the scopes that it needs, all of them or any one, and the evidence for that.
 *
 * @public
 */
export interface Operations {
  /**
   * Needs one of \`templates.read\`, \`billing.read\` (derived by rule).
   *
   * @generated from scopes.json#/operations/GET ~1any
   */
  readonly "GET /any": {
    readonly anyOf: "billing.read" | "templates.read";
    readonly evidence: "rule";
  };
  /**
   * Needs no scope: any valid key will do (documented).
   *
   * @generated from scopes.json#/operations/GET ~1free
   */
  readonly "GET /free": {
    readonly allOf: never;
    readonly evidence: "documented";
  };
  /**
   * It is unknown which scope it needs.
   *
   * @generated from scopes.json#/operations/GET ~1x
   */
  readonly "GET /x": {
    readonly evidence: "unknown";
  };
  /**
   * Needs \`mail.send\`, \`templates.read\` (documented).
   *
   * Twice a day.
   *
   * @generated from scopes.json#/operations/POST ~1mail
   */
  readonly "POST /mail": {
    readonly allOf: "mail.send" | "templates.read";
    readonly evidence: "documented";
  };
}
`,
    );
  });

  it("declares an empty interface where there are no operations", async () => {
    expect(await print(emitOperations(minimal, options))).toBe(
      `/**
 * For each operation of the provider's API the scopes that it needs, all of them or any one, and the evidence for that.
 *
 * @public
 */
export interface Operations {}
`,
    );
  });
});
