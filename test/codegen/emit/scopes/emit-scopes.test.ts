import { describe, expect, it } from "vitest";
import { emitScopes } from "../../../../codegen/src/emit/scopes/emit-scopes.ts";
import { parse } from "../../parse.ts";
import { minimal, namesOf, options, print, small } from "../print.ts";

describe(emitScopes.name, () => {
  it("declares a documented constant for each resource", async () => {
    expect(await print(emitScopes(small, namesOf(small), options))).toBe(
      `/** @public */
export const billing = {
  /**
   * Read access.
   *
   * @generated from scopes.json#/scopes/billing.read
   */
  read: "billing.read",
} as const;

/** @public */
export const mail = {
  /**
   * Sends.
   *
   * Write access, group Mail Send.
   *
   * Alone.
   *
   * @generated from scopes.json#/scopes/mail.send
   */
  send: "mail.send",
} as const;

/** @public */
export const templates = {
  /**
   * Write access, group templates.
   *
   * @deprecated Use archiving.
   * @generated from scopes.json#/scopes/templates.delete
   */
  delete: "templates.delete",
  /**
   * Read access, group templates.
   *
   * @generated from scopes.json#/scopes/templates.read
   */
  read: "templates.read",
  versions: {
    /**
     * Reads versions.
     *
     * Read access, group templates.
     *
     * @generated from scopes.json#/scopes/templates.versions.read
     */
    read: "templates.versions.read",
  },
} as const;
`,
    );
  });

  it("declares a scope of one step as a string", async () => {
    expect(await print(emitScopes(minimal, namesOf(minimal), options))).toBe(
      `/**
 * Read access.
 *
 * @generated from scopes.json#/scopes/repo
 * @public
 */
export const repo = "repo";
`,
    );
  });

  it("keeps hostile names and words in strings and comments", async () => {
    const catalog = parse(`{
      "keyTypes": { "k": {} },
      "scopes": {
        "delete": { "keyTypes": ["k"], "access": "write", "description": "*/ evil(); /*", "legacy": "Use \\n@x." },
        "x.__proto__": { "keyTypes": ["k"], "access": "read", "description": "\\u202E\\u200B" },
        "x.proto": { "keyTypes": ["k"], "access": "read", "description": "{@link a}" },
        "x.\\"\${y}\\\\": { "keyTypes": ["k"], "access": "read" }
      }
    }`);
    expect(await print(emitScopes(catalog, namesOf(catalog), options))).toBe(
      `/**
 * *\\/ evil(); /*
 *
 * Write access.
 *
 * @deprecated Use
 * \\@x.
 * @generated from scopes.json#/scopes/delete
 */
const _delete = "delete";
/** @public */
export { _delete as delete };

/** @public */
export const x = {
  /**
   * U+202EU+200B
   *
   * Read access.
   *
   * @generated from scopes.json#/scopes/x.__proto__
   */
  ["__proto__"]: "x.__proto__",
  /**
   * {\\@link a}
   *
   * Read access.
   *
   * @generated from scopes.json#/scopes/x.proto
   */
  proto: "x.proto",
  /**
   * Read access.
   *
   * @generated from scopes.json#/scopes/x."\${y}\\
   */
  y: 'x."\${y}\\\\',
} as const;
`,
    );
  });
});
