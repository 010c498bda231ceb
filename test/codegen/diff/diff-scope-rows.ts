import { base, scope, without } from "../verbs/catalogs.ts";
import type { Row } from "./diff-row.ts";

const { scopes, automatic, retired, operations } = base;

/** What can change about scopes. */
export const scopeRows: readonly Row[] = [
  {
    title: "a scope added outside every group",
    given: { scopes: { ...scopes, "tags.write": scope() } },
    want: ["minor scope-added tags.write"],
    says: /^Scope `tags.write` was added for keys of type `general`\.$/,
  },
  {
    title: "a scope added to a group, and whose keys gain it",
    given: { scopes: { ...scopes, "mail.drop": scope("general", "write", { group: "mail" }) } },
    want: ["minor scope-added mail.drop"],
    says: /Keys built with `full` access to group `mail` gain it/,
  },
  {
    title: "a retired name that became a scope",
    given: { scopes: { ...scopes, "mail.sent": scope() }, retired: {} },
    want: ["minor scope-added mail.sent"],
    says: /It was a retired name until now/,
  },
  {
    title: "an automatic scope that can be requested now",
    given: { automatic: {}, scopes: { ...scopes, "2fa_required": scope() } },
    want: ["major automatic-removed 2fa_required", "minor scope-added 2fa_required"],
    says: /was removed: keys can ask for it, and where one comes back with it unasked, comparisons now report it as unexpected\.$/,
  },
  {
    title: "an automatic scope that the provider refuses now",
    given: { automatic: {}, retired: { ...retired, "2fa_required": { use: [] } } },
    want: ["major automatic-removed 2fa_required", "minor retired-added 2fa_required"],
    says: /comparisons now report it as retired\.$/,
  },
  {
    title: "a scope removed",
    given: { scopes: without(scopes, "tags.read") },
    want: ["major scope-removed tags.read"],
    says: /code that asks for it no longer compiles\.$/,
  },
  {
    title: "a scope removed from a group, and whose keys lose it",
    given: {
      scopes: without(scopes, "mail.send"),
      retired: {},
      presets: { sender: { keyType: "general", read: ["mail.read"], full: ["mail.read"] } },
    },
    want: ["major scope-removed mail.send", "major retired-removed mail.sent", "major preset-list-changed sender"],
    says: /no longer compiles, and keys built with access to group `mail` lose it\.$/,
  },
  {
    title: "a scope withdrawn without replacement",
    given: { scopes: without(scopes, "tags.read"), retired: { ...retired, "tags.read": { use: [] } } },
    want: ["major scope-removed tags.read"],
    says: /Nothing replaces it/,
  },
  {
    title: "a scope that the provider now adds by itself",
    given: { scopes: without(scopes, "tags.read"), automatic: { ...automatic, "tags.read": {} } },
    want: ["major scope-removed tags.read", "minor automatic-added tags.read"],
    says: /adds it by itself/,
  },
  {
    title: "a scope removed beside a new one that is like it, which may be a rename",
    given: { scopes: { ...without(scopes, "tags.read"), "tag.read": scope() } },
    want: ["major scope-removed tags.read", "minor scope-added tag.read"],
    says: /If it was renamed to `tag\.read`, add `\{"tags\.read":\{"use":\["tag\.read"\]\}\}` to "retired"/,
  },
  {
    title: "a scope renamed, as one change",
    given: {
      scopes: { ...without(scopes, "tags.read"), "labels.read": scope() },
      retired: { ...retired, "tags.read": { use: ["labels.read"] } },
    },
    want: ["major scope-renamed tags.read"],
    says: /^Scope `tags.read` was renamed to `labels.read`: .*no longer compiles/,
  },
  {
    title: "a scope renamed, and no list with it",
    given: {
      scopes: { ...without(scopes, "mail.read"), "mail.view": scope("general", "read", { group: "mail" }) },
      retired: { ...retired, "mail.read": { use: ["mail.view"] } },
      presets: { sender: { keyType: "general", read: ["mail.view"], full: ["mail.send", "mail.view"] } },
      operations: {
        ...operations,
        "GET /mail/{id}": { allOf: ["mail.view"], evidence: "documented" },
        "GET /stats": { anyOf: ["mail.view", "stats.read"], evidence: "rule" },
      },
    },
    want: ["major scope-renamed mail.read"],
  },
  {
    title: "a scope renamed that other retired names lead to",
    old: { retired: { ...retired, "tag.read": { use: ["tags.read"] } } },
    given: {
      scopes: { ...without(scopes, "tags.read"), "labels.read": scope() },
      retired: { ...retired, "tags.read": { use: ["labels.read"] }, "tag.read": { use: ["labels.read"] } },
    },
    want: ["major scope-renamed tags.read"],
  },
  {
    title: "a list that changed besides the renaming",
    given: {
      scopes: { ...without(scopes, "mail.read"), "mail.view": scope("general", "read", { group: "mail" }) },
      retired: { ...retired, "mail.read": { use: ["mail.view"] } },
      presets: { sender: { keyType: "general", read: ["mail.view"], full: ["mail.send"] } },
      operations: {
        ...operations,
        "GET /mail/{id}": { allOf: ["mail.view", "tags.read"], evidence: "documented" },
        "GET /stats": { anyOf: ["mail.view", "stats.read"], evidence: "rule" },
      },
    },
    want: [
      "major scope-renamed mail.read",
      "major preset-list-changed sender",
      "major operation-needs-more GET /mail/{id}",
    ],
  },
  {
    title: "a scope that is called otherwise in code since others begin with its name",
    old: { scopes: { ...scopes, repo: scope() } },
    given: { scopes: { ...scopes, repo: scope(), "repo:status": scope() } },
    want: ["major scope-member-changed repo", "minor scope-added repo:status"],
    says: /^Scope `repo` is now called `scopes\.repo\.self` in generated code, .*code that says `scopes\.repo` no longer compiles\.$/,
  },
  {
    title: "a scope that shares its name in code with a new one",
    old: { scopes: { ...scopes, "a.b-c": scope() } },
    given: { scopes: { ...scopes, "a.b-c": scope(), "a.b_c": scope() } },
    want: ["major scope-member-changed a.b-c", "minor scope-added a.b_c"],
    says: /`scopes\.a\["b-c"\]`.*`scopes\.a\.bC`/,
  },
  {
    title: "a scope renamed to one that was there",
    given: { scopes: without(scopes, "tags.read"), retired: { ...retired, "tags.read": { use: ["stats.read"] } } },
    want: ["major scope-renamed tags.read"],
  },
  {
    title: "other facts of a renamed scope",
    given: {
      scopes: { ...without(scopes, "tags.read"), "labels.read": scope("billing") },
      retired: { ...retired, "tags.read": { use: ["labels.read"] } },
    },
    want: ["major scope-renamed tags.read", "major scope-key-types-changed labels.read"],
  },
  {
    title: "a scope moved to another key type",
    given: { scopes: { ...scopes, "tags.read": scope("billing") } },
    want: ["major scope-key-types-changed tags.read"],
    says: /moved from key type `general` to `billing`: keys of type `general` that ask for it no longer compile/,
  },
  {
    title: "a scope that lost one of its key types",
    old: { scopes: { ...scopes, "tags.read": { keyTypes: ["general", "billing"], access: "read" } } },
    given: {},
    want: ["major scope-key-types-changed tags.read"],
    says: /left key type `billing`/,
  },
  {
    title: "a scope that gained a key type",
    given: { scopes: { ...scopes, "tags.read": { keyTypes: ["billing", "general"], access: "read" } } },
    want: ["minor scope-key-types-added tags.read"],
  },
  {
    title: "a scope moved to another group",
    given: { scopes: { ...scopes, "mail.read": scope("general", "read", { group: "stats" }) } },
    want: ["major scope-group-changed mail.read"],
    says: /access to group `mail` lose it, keys built with access to group `stats` gain it/,
  },
  {
    title: "a scope moved into a first group",
    given: { scopes: { ...scopes, "tags.read": scope("general", "read", { group: "stats" }) } },
    want: ["major scope-group-changed tags.read"],
  },
  {
    title: "access raised within a group",
    given: { scopes: { ...scopes, "mail.read": scope("general", "write", { group: "mail" }) } },
    want: ["major scope-access-raised mail.read"],
    says: /`read` access to group `mail` lose it/,
  },
  {
    title: "access lowered within a group",
    given: { scopes: { ...scopes, "mail.send": scope("general", "read", { group: "mail" }) } },
    want: ["major scope-access-lowered mail.send"],
    says: /`read` access to group `mail` gain it/,
  },
  {
    title: "access raised outside every group",
    given: { scopes: { ...scopes, "tags.read": scope("general", "write") } },
    want: ["minor scope-access-redeclared tags.read"],
  },
  {
    title: "access raised on the way to another group, which breaks no other key",
    given: { scopes: { ...scopes, "mail.read": scope("general", "write", { group: "stats" }) } },
    want: ["major scope-group-changed mail.read", "minor scope-access-redeclared mail.read"],
  },
  {
    title: "a scope made legacy",
    given: { scopes: { ...scopes, "tags.read": scope("general", "read", { legacy: "Use\n\u001Blabels." }) } },
    want: ["minor scope-made-legacy tags.read"],
    says: /strike it through\. Use \\u\{1B\}labels\.$/,
  },
  {
    title: "a scope no longer legacy",
    old: { scopes: { ...scopes, "tags.read": scope("general", "read", { legacy: "Use labels." }) } },
    given: {},
    want: ["patch scope-legacy-withdrawn tags.read"],
  },
  {
    title: "legacy in other words",
    old: { scopes: { ...scopes, "tags.read": scope("general", "read", { legacy: "Use labels." }) } },
    given: { scopes: { ...scopes, "tags.read": scope("general", "read", { legacy: "Prefer labels." }) } },
    want: ["patch scope-words-changed tags.read"],
  },
  {
    title: "a description and sources",
    given: {
      scopes: { ...scopes, "tags.read": scope("general", "read", { description: "Tags.", sources: ["page"] }) },
    },
    want: ["patch scope-words-changed tags.read"],
    says: /^The description, sources of scope `tags.read` changed: nothing but words\.$/,
  },
];
