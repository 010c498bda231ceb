import { base, without } from "../verbs/catalogs.ts";
import type { Row } from "./diff-row.ts";

const { keyTypes, groups, scopes, automatic, retired, presets, operations, sources } = base;
const plain = { keyTypes: ["general"], access: "read" };

/** What can change about everything else. */
export const otherRows: readonly Row[] = [
  {
    title: "a key type added",
    given: { keyTypes: { ...keyTypes, admin: {} } },
    want: ["minor key-type-added admin"],
  },
  {
    title: "a key type removed",
    old: { keyTypes: { ...keyTypes, admin: {} } },
    given: {},
    want: ["major key-type-removed admin"],
  },
  {
    title: "a key type's title",
    given: { keyTypes: { ...keyTypes, general: { title: "Key" } } },
    want: ["patch key-type-words-changed general"],
  },
  {
    title: "a key type that shares its names in code with a new one",
    old: { keyTypes: { ...keyTypes, "fine-grained": {} } },
    given: { keyTypes: { ...keyTypes, "fine-grained": {}, fineGrained: {} } },
    want: ["major key-type-names-changed fine-grained", "minor key-type-added fineGrained"],
    says: /`fineGrainedKey and FineGrainedScope` no longer compiles/,
  },
  {
    title: "a group and a preset that share their names in code with new ones",
    old: {
      groups: { ...groups, "a-b": { title: "A" } },
      presets: { ...presets, "a-b": { keyType: "general", read: ["mail.read"] } },
    },
    given: {
      groups: { ...groups, "a-b": {}, a_b: {} },
      presets: {
        ...presets,
        "a-b": { title: "A", keyType: "general", read: ["mail.read"] },
        a_b: { keyType: "general", read: ["mail.read"] },
      },
    },
    want: [
      "major group-member-changed a-b",
      "major preset-member-changed a-b",
      "minor group-added a_b",
      "minor preset-added a_b",
      "patch group-words-changed a-b",
      "patch preset-words-changed a-b",
    ],
  },
  {
    title: "words of automatic scopes, operations and sources",
    given: {
      automatic: { "2fa_required": { description: "Asks twice." } },
      operations: { ...operations, "GET /tags": { evidence: "unknown", note: "Nobody knows." } },
      sources: { page: { title: "The page" } },
    },
    want: [
      "patch automatic-words-changed 2fa_required",
      "patch operation-words-changed GET /tags",
      "patch source-words-changed page",
    ],
  },
  { title: "a source removed", given: { sources: {} }, want: ["patch source-removed page"] },
  { title: "a group added", given: { groups: { ...groups, tags: {} } }, want: ["minor group-added tags"] },
  { title: "a group removed", old: { groups: { ...groups, tags: {} } }, given: {}, want: ["major group-removed tags"] },
  {
    title: "an automatic scope added",
    given: { automatic: { ...automatic, sso: {} } },
    want: ["minor automatic-added sso"],
  },
  { title: "an automatic scope removed", given: { automatic: {} }, want: ["major automatic-removed 2fa_required"] },
  {
    title: "a retired name added",
    given: { retired: { ...retired, tag: { use: ["tags.read"] } } },
    want: ["minor retired-added tag"],
  },
  { title: "a retired name removed", given: { retired: {} }, want: ["major retired-removed mail.sent"] },
  {
    title: "another replacement of a retired name",
    given: { retired: { "mail.sent": { use: ["mail.read"], reason: "Never was one." } } },
    want: ["minor retired-use-changed mail.sent"],
  },
  {
    title: "another reason of a retired name",
    given: { retired: { "mail.sent": { use: ["mail.send"], reason: "A typo." } } },
    want: ["patch retired-words-changed mail.sent"],
  },
  {
    title: "a preset added",
    given: { presets: { ...presets, reader: { keyType: "general", read: ["mail.read"] } } },
    want: ["minor preset-added reader"],
  },
  { title: "a preset removed", given: { presets: {} }, want: ["major preset-removed sender"] },
  {
    title: "a list of a preset added",
    old: { presets: { sender: { keyType: "general", full: ["mail.read", "mail.send"] } } },
    given: {},
    want: ["minor preset-list-added sender"],
  },
  {
    title: "a list of a preset removed",
    given: { presets: { sender: { keyType: "general", full: ["mail.read", "mail.send"] } } },
    want: ["major preset-list-removed sender"],
  },
  {
    title: "scopes that came into and went from a preset",
    given: { presets: { sender: { keyType: "general", read: ["mail.read"], full: ["mail.read", "tags.read"] } } },
    want: ["major preset-list-changed sender"],
    says: /List `full` of preset `sender` lost `mail.send` and gained `tags.read`/,
  },
  {
    title: "a preset of another key type",
    given: { presets: { sender: { keyType: "billing", read: ["billing.read"], full: ["billing.read"] } } },
    want: [
      "major preset-key-type-changed sender",
      "major preset-list-changed sender",
      "major preset-list-changed sender",
    ],
  },
  {
    title: "an operation added",
    given: { operations: { ...operations, "GET /new": { evidence: "unknown" } } },
    want: ["minor operation-added GET /new"],
  },
  {
    title: "an operation removed",
    given: { operations: without(operations, "GET /tags") },
    want: ["major operation-removed GET /tags"],
  },
  {
    title: "an operation with other names for its parameters",
    given: {
      operations: {
        ...without(operations, "GET /mail/{id}"),
        "GET /mail/{mail_id}": { allOf: ["mail.read"], evidence: "documented" },
      },
    },
    want: ["major operation-renamed GET /mail/{id}"],
  },
  {
    title: "an operation that needs one scope more",
    given: {
      operations: { ...operations, "GET /mail/{id}": { allOf: ["mail.read", "tags.read"], evidence: "documented" } },
    },
    want: ["major operation-needs-more GET /mail/{id}"],
    says: /now needs `mail.read` and `tags.read` instead of `mail.read`/,
  },
  {
    title: "an operation that needs another scope",
    given: { operations: { ...operations, "GET /mail/{id}": { allOf: ["mail.send"], evidence: "documented" } } },
    want: ["major operation-needs-more GET /mail/{id}"],
  },
  {
    title: "an operation that needs nothing any more",
    given: { operations: { ...operations, "GET /mail/{id}": { allOf: [], evidence: "documented" } } },
    want: ["minor operation-needs-less GET /mail/{id}"],
    says: /any valid key instead of `mail.read`/,
  },
  {
    title: "an alternative more",
    given: {
      operations: { ...operations, "GET /mail/{id}": { anyOf: ["mail.read", "tags.read"], evidence: "documented" } },
    },
    want: ["minor operation-needs-less GET /mail/{id}"],
  },
  {
    title: "alternatives that are all needed now",
    given: { operations: { ...operations, "GET /stats": { allOf: ["stats.read", "mail.read"], evidence: "rule" } } },
    want: ["major operation-needs-more GET /stats"],
    says: /now needs `stats\.read` and `mail\.read` instead of `stats\.read` or `mail\.read`/,
  },
  {
    title: "scopes, any one now enough",
    old: { operations: { ...operations, "GET /stats": { allOf: ["stats.read", "mail.read"], evidence: "rule" } } },
    given: {},
    want: ["minor operation-needs-less GET /stats"],
    says: /needs less: `stats\.read` or `mail\.read` instead of `stats\.read` and `mail\.read`\.$/,
  },
  {
    title: "an alternative fewer",
    given: { operations: { ...operations, "GET /stats": { anyOf: ["stats.read"], evidence: "rule" } } },
    want: ["major operation-needs-more GET /stats"],
  },
  {
    title: "an operation whose needs became known",
    given: { operations: { ...operations, "GET /tags": { allOf: ["tags.read"], evidence: "documented" } } },
    want: ["major operation-needs-more GET /tags"],
    says: /^Operation `GET \/tags` is now known to need `tags\.read`: calls whose key used to suffice no longer compile\.$/,
  },
  {
    title: "an operation that is known to need nothing",
    given: { operations: { ...operations, "GET /tags": { allOf: [], evidence: "documented" } } },
    want: ["minor operation-needs-less GET /tags"],
  },
  {
    title: "an operation whose needs are no longer known",
    given: { operations: { ...operations, "GET /mail/{id}": { evidence: "unknown" } } },
    want: ["major operation-needs-more GET /mail/{id}"],
  },
  {
    title: "evidence alone",
    given: { operations: { ...operations, "GET /mail/{id}": { allOf: ["mail.read"], evidence: "rule" } } },
    want: ["patch operation-evidence-changed GET /mail/{id}"],
  },
  {
    title: "the same need in another form",
    given: { operations: { ...operations, "GET /mail/{id}": { anyOf: ["mail.read"], evidence: "documented" } } },
    want: [],
  },
  {
    title: "a host added",
    given: { hosts: ["api.example.com", "eu.example.com"] },
    want: ["minor host-added eu.example.com"],
  },
  { title: "a host removed", given: { hosts: [] }, want: ["major host-removed api.example.com"] },
  { title: "the provider's name", given: { provider: "Sample" }, want: ["patch provider-words-changed Sample"] },
  {
    title: "a source added",
    given: { sources: { ...sources, forum: {} } },
    want: ["patch source-added forum"],
  },
  {
    title: "an alternative added, of several scopes or for a key type",
    old: { operations: { "GET /z": { evidence: "documented", anyOf: ["mail.read"] } } },
    given: {
      operations: { "GET /z": { evidence: "documented", anyOf: ["mail.read", { allOf: ["mail.send", "mail.read"] }] } },
    },
    want: [],
  },
  {
    title: "an alternative for a key type that becomes one for all",
    old: {
      operations: { "GET /z": { evidence: "documented", anyOf: [{ allOf: ["mail.read"], keyTypes: ["general"] }] } },
    },
    given: { operations: { "GET /z": { evidence: "documented", anyOf: ["mail.read"] } } },
    want: ["minor operation-needs-less GET /z"],
  },
  {
    title: "an alternative removed",
    old: { operations: { "GET /z": { evidence: "documented", anyOf: ["mail.read", "mail.send"] } } },
    given: { operations: { "GET /z": { evidence: "documented", anyOf: ["mail.read"] } } },
    want: ["major operation-needs-more GET /z"],
  },
  {
    title: "alternatives in another order",
    old: { operations: { "GET /z": { evidence: "documented", anyOf: ["mail.read", "mail.send"] } } },
    given: { operations: { "GET /z": { evidence: "documented", anyOf: ["mail.send", "mail.read"] } } },
    want: ["minor operation-order-changed GET /z"],
  },
  {
    title: "an operation's host, scopes by parameter and replacement",
    old: {
      operations: { "GET /y": { evidence: "unknown" }, "GET /z/{a}": { evidence: "rule", anyOf: ["mail.read"] } },
    },
    given: {
      operations: {
        "GET /y": { evidence: "unknown" },
        "GET /z/{a}": {
          ...{ evidence: "rule", anyOf: ["mail.read"], byParameter: { a: { b: "mail.read" } } },
          ...{ host: "up.example.com", replacedBy: "GET /y" },
        },
      },
    },
    want: [
      "major operation-host-changed GET /z/{a}",
      "minor operation-by-parameter-changed GET /z/{a}",
      "minor operation-replaced GET /z/{a}",
    ],
  },
  {
    title: "an SDK, the refusals and the links",
    given: {
      sdks: { "@example/sdk": { "tags.list": "GET /tags" } },
      refusals: [{ status: 403, cause: "No sender.", next: "Verify one." }],
      links: { create: "https://example.com/new" },
    },
    want: ["minor sdk-changed @example/sdk", "patch refusals-changed refusals", "patch links-changed links"],
  },
  {
    title: "what a scope implies, lets a key widen, and is added for",
    old: { scopes: { ...scopes, a: { ...plain, implies: ["tags.read"] }, b: plain, c: plain } },
    given: {
      scopes: {
        ...scopes,
        a: plain,
        b: { ...plain, implies: ["tags.read"] },
        c: { ...plain, escalates: "can create keys", automaticFor: ["key"] },
      },
    },
    want: [
      "major scope-implies-less a",
      "minor scope-implies-more b",
      "minor scope-automatic-changed c",
      "patch scope-escalates-changed c",
    ],
  },
];
