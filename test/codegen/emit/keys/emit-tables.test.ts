import { describe, expect, it } from "vitest";
import { emitTables } from "../../../../codegen/src/emit/keys/emit-tables.ts";
import { parse } from "../../parse.ts";
import { minimal, namesOf, options, print, small } from "../print.ts";

describe(emitTables.name, () => {
  it("declares the scopes of each key type, and the groups by reference", async () => {
    expect(await print(emitTables(small, namesOf(small), options))).toBe(
      `import type {
  GroupLevels,
  GroupTable,
  ScopeTableOfFormat,
  ScopeWarnings,
} from "scopewright/core";
import * as groups from "./groups.js";

/** Which scopes exist, for which key types, and which names may never be requested. */
export const scopeTable: ScopeTableOfFormat<1> = {
  provider: "Example",
  keyTypes: [
    {
      id: "billing",
      title: "billing",
      helper: "billingKey",
      scopes: ["billing.read"],
    },
    {
      id: "general",
      title: "General API key",
      helper: "generalKey",
      scopes: [
        "mail.send",
        "templates.delete",
        "templates.read",
        "templates.versions.read",
      ],
    },
  ],
  automatic: ["2fa_required"],
  retired: [
    {
      name: "mail.gone",
      use: [],
    },
    {
      name: "mail.sent",
      use: ["mail.send"],
    },
  ],
};

/**
 * Why scopes are legacy, and what a key can do with scopes that widen its rights.
 *
 * @public
 */
export const scopeWarnings: ScopeWarnings = {
  legacy: [["templates.delete", "Use archiving."]],
  escalates: [],
};

/** The groups and the scopes of their levels; each by its wider type, or the compiler would compare each with each. */
export const groupTable: GroupTable = [
  ["empty", groups.empty as GroupLevels],
  ["mail-send", groups.mailSend as GroupLevels],
  ["templates", groups.templates as GroupLevels],
];
`,
    );
  });

  it("imports no groups where there are none", async () => {
    expect(await print(emitTables(minimal, namesOf(minimal), options))).toBe(
      `import type { GroupTable, ScopeTableOfFormat } from "scopewright/core";

/** Which scopes exist, for which key types, and which names may never be requested. */
export const scopeTable: ScopeTableOfFormat<1> = {
  provider: "the provider",
  keyTypes: [
    {
      id: "fine-grained",
      title: "fine-grained",
      helper: "fineGrainedKey",
      scopes: ["repo"],
    },
  ],
  automatic: [],
  retired: [],
};

/** The groups and the scopes of their levels; each by its wider type, or the compiler would compare each with each. */
export const groupTable: GroupTable = [];
`,
    );
  });

  it.each([
    {
      title: "on the line",
      group: "my-ips",
      want: `[["my-ips", groups.myIps as GroupLevels]];
`,
    },
    {
      title: "on a line of its own",
      group: "alerts",
      want: `[
  ["alerts", groups.alerts as GroupLevels],
];
`,
    },
    {
      title: "on a line of its own that is full",
      group: "notification-destinations",
      want: `[
  ["notification-destinations", groups.notificationDestinations as GroupLevels],
];
`,
    },
    {
      title: "on several lines",
      group: "identity-access-management",
      want: `[
  [
    "identity-access-management",
    groups.identityAccessManagement as GroupLevels,
  ],
];
`,
    },
  ])("lays a single group out as prettier does: $title", async ({ group, want }) => {
    const catalog = parse(`{
      "keyTypes": { "k": {} },
      "groups": { "${group}": {} },
      "scopes": { "s": { "keyTypes": ["k"], "access": "read" } }
    }`);
    const [, table] = (await print(emitTables(catalog, namesOf(catalog), options))).split(": GroupTable = ");
    expect(table).toBe(want);
  });
});
