import type { ExplainOptions } from "./run.ts";
import { catalogOption } from "../../cli/shared-options.ts";
import { addVerb, type JsonOption, type Verb } from "../../cli/verb.ts";

/** `scopewright explain` */
export const explainVerb: Verb = (program, start) => {
  addVerb(program, "explain", "explain what an operation needs, what a scope allows, or what a refused call means")
    .argument(
      "[operation or scope]",
      '"GET /v3/templates", "DELETE https://…/v3/templates/d-42", "templates.read", "SW102"',
    )
    .addOption(catalogOption())
    .option(
      "--granted <file>",
      "also report what a key lacks: a saved answer of GET /v3/scopes or /v3/api_keys/{api_key_id}",
    )
    .option("--status <status>", "the HTTP status of a refused call: print its likely causes and what to do")
    .option("--message <text>", "the provider's message in that answer, which often names the cause")
    .option("--unknown", "list the operations whose scopes are unknown, with a call that would settle each")
    .action((subject: string | undefined, options: ExplainOptions & JsonOption) =>
      start(options.json, async (output) => {
        const { explainCommand } = await import("./run.ts");
        return explainCommand(subject, options, output);
      }),
    );
};
