import { describe, expect, it } from "vitest";
import { emitPresets } from "../../../../codegen/src/emit/scopes/emit-presets.ts";
import { minimal, namesOf, options, print, small } from "../print.ts";

describe(emitPresets.name, () => {
  it("declares a constant for each preset, under a name that a module can bind", async () => {
    expect(await print(emitPresets(small, namesOf(small), options))).toBe(
      `/**
 * Preset delete, for a key of type billing.
 *
 * @generated from scopes.json#/presets/delete
 */
const _delete = {
  /** Read access of the preset delete: 1 scope. */
  read: ["billing.read"],
  /** Full access of the preset delete: 1 scope. */
  full: ["billing.read"],
} as const;
/** @public */
export { _delete as delete };

/**
 * Preset Sender, for a key of type General API key.
 *
 * Sends.
 *
 * @generated from scopes.json#/presets/mail-sender
 * @public
 */
export const mailSender = {
  /** Full access of the preset Sender: 2 scopes. */
  full: ["mail.send", "templates.read"],
} as const;
`,
    );
  });

  it("declares nothing where there are no presets", async () => {
    expect(await print(emitPresets(minimal, namesOf(minimal), options))).toBe(
      `export {};
`,
    );
  });
});
