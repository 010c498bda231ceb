import type { Verb } from "../cli/verb.ts";

const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  generate: async () => (await import("./generate/options.ts")).generateVerb,
  check: async () => (await import("./check/options.ts")).checkVerb,
  watch: async () => (await import("./watch/options.ts")).watchVerb,
  validate: async () => (await import("./validate/options.ts")).validateVerb,
  audit: async () => (await import("./audit/options.ts")).auditVerb,
  explain: async () => (await import("./explain/options.ts")).explainVerb,
  drift: async () => (await import("./drift/options.ts")).driftVerb,
  diff: async () => (await import("./diff/options.ts")).diffVerb,
  import: async () => (await import("./import/options.ts")).importVerb,
  migrate: async () => (await import("./migrate/options.ts")).migrateVerb,
  schema: async () => (await import("./schema/options.ts")).schemaVerb,
  explore: async () => (await import("./explore/options.ts")).exploreVerb,
  init: async () => (await import("./init/options.ts")).initVerb,
};

/** Loads the verb that the arguments begin with; without one, all verbs, for the help and for suggestions. */
export async function loadVerbs([first = ""]: readonly string[]): Promise<readonly Verb[]> {
  const only = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
  if (only !== undefined) return [await only()];
  const all = await Promise.all(Object.values(verbs).map((load) => load()));
  const { completionVerb, loadCompletion } = await import("./completion/options.ts");
  const completes = first === "completion" || first === "complete";
  return [...all, completes ? await loadCompletion() : completionVerb];
}
