import type { Verb } from "./verb.ts";

const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  generate: async () => (await import("./generate.ts")).generateVerb,
  check: async () => (await import("./check.ts")).checkVerb,
  watch: async () => (await import("./watch.ts")).watchVerb,
  validate: async () => (await import("./validate.ts")).validateVerb,
  audit: async () => (await import("./audit.ts")).auditVerb,
  explain: async () => (await import("./explain.ts")).explainVerb,
  drift: async () => (await import("./drift.ts")).driftVerb,
  diff: async () => (await import("./diff.ts")).diffVerb,
  import: async () => (await import("./import.ts")).importVerb,
  migrate: async () => (await import("./migrate.ts")).migrateVerb,
  schema: async () => (await import("./schema.ts")).schemaVerb,
  init: async () => (await import("./init.ts")).initVerb,
};

/** The verb that the arguments begin with; or all of them, where help or a suggestion may speak of any. */
export function loadVerbs([first = ""]: readonly string[]): Promise<readonly Verb[]> {
  const only = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
  return Promise.all((only ? [only] : Object.values(verbs)).map((load) => load()));
}
