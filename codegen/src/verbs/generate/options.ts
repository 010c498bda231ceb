import {
  addGenerationOptions,
  generationKeys,
  toGenerationOptions,
  type GivenGenerationOptions,
} from "../../cli/shared-options.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright generate` */
export const generateVerb: Verb = defineVerb<GivenGenerationOptions>({
  name: "generate",
  description: "generate TypeScript from the catalog; unchanged files are left alone",
  catalog: "own",
  examples: [["generate --catalog scopes.json --out src/generated", "write the typed SDK of a catalog"]],
  finds: "the catalog has issues; nothing was written",
  configurable: generationKeys,
  takes: addGenerationOptions,
  run: async (call) => {
    const { generateCommand } = await import("./run.ts");
    return generateCommand(toGenerationOptions(call), call.output);
  },
});
