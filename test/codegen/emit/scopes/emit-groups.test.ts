import { describe, expect, it } from "vitest";
import { emitGroups } from "../../../../codegen/src/emit/scopes/emit-groups.ts";
import { minimal, namesOf, options, print, small } from "../print.ts";

describe(emitGroups.name, () => {
  it("declares a constant for each group, with the levels that it has", async () => {
    expect(await print(emitGroups(small, namesOf(small), options))).toBe(
      `/**
 * Group empty.
 *
 * @generated from scopes.json#/groups/empty
 * @public
 */
export const empty = {} as const;

/**
 * Group Mail Send.
 *
 * Sending.
 *
 * @generated from scopes.json#/groups/mail-send
 * @public
 */
export const mailSend = {
  /** Full access to Mail Send: 1 scope. */
  full: ["mail.send"],
} as const;

/**
 * Group templates.
 *
 * @generated from scopes.json#/groups/templates
 * @public
 */
export const templates = {
  /** Read access to templates: 2 scopes. */
  read: ["templates.read", "templates.versions.read"],
  /** Full access to templates: 3 scopes. */
  full: ["templates.delete", "templates.read", "templates.versions.read"],
} as const;
`,
    );
  });

  it("declares nothing where there are no groups", async () => {
    expect(await print(emitGroups(minimal, namesOf(minimal), options))).toBe(
      `export {};
`,
    );
  });

  it("leaves out the full level where it would hold no more than the read level", async () => {
    const catalog = { ...small, scopes: small.scopes.filter(({ access }) => access === "read") };
    expect(await print(emitGroups(catalog, namesOf(catalog), options))).toContain(
      `export const templates = {
  /** Read access to templates: 2 scopes. */
  read: ["templates.read", "templates.versions.read"],
} as const;
`,
    );
  });
});
