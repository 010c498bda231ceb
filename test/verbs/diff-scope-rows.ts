import { base, scope, without } from "./catalogs.ts";
import type { Row } from "./diff-row.ts";

const { scopes, automatic, retired } = base;

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
    title: "a scope removed",
    given: { scopes: without(scopes, "tags.read") },
    want: ["major scope-removed tags.read"],
    says: /code that asks for it no longer compiles\.$/,
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
    title: "a scope renamed, as one change",
    given: {
      scopes: { ...without(scopes, "tags.read"), "labels.read": scope() },
      retired: { ...retired, "tags.read": { use: ["labels.read"] } },
    },
    want: ["major scope-renamed tags.read"],
    says: /^Scope `tags.read` was renamed to `labels.read`: .*no longer compiles/,
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
    want: ["minor scope-key-types-changed tags.read"],
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
    want: ["minor scope-access-raised tags.read"],
  },
  {
    title: "access raised on the way to another group, which breaks nobody else",
    given: { scopes: { ...scopes, "mail.read": scope("general", "write", { group: "stats" }) } },
    want: ["major scope-group-changed mail.read", "minor scope-access-raised mail.read"],
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
