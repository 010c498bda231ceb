import type { ExplainOptions } from "./run.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright explain` */
export const explainVerb: Verb = defineVerb<Omit<ExplainOptions, "catalog" | "given">>({
  name: "explain",
  description: "explain what an operation needs, what a scope allows, or what a refused call means",
  catalog: "bundled",
  examples: [
    ['explain "DELETE /v3/templates/{template_id}"', "the scopes that a call needs, with the evidence"],
    ["explain templates.read", "what a scope allows"],
    ['explain "GET /v3/alerts" --status 403', "why a call was refused, and what to do"],
  ],
  finds: "the key of --granted lacks a scope, or the catalog has issues",
  takes: (command) =>
    command
      .argument(
        "[operation or scope]",
        '"GET /v3/templates", "DELETE https://…/v3/templates/d-42", "templates.read", "SW102"',
      )
      .argument("[path of the operation]", "the path, if the operation is not one word in quotes")
      .option(
        "--granted <file>",
        "also report what a key lacks: a saved answer of GET /v3/scopes or /v3/api_keys/{api_key_id}",
      )
      .option("--status <status>", "the HTTP status of a refused call: print its likely causes and what to do")
      .option("--message <text>", "the provider's message in that answer, which often names the cause")
      .option("--unknown", "list the operations whose scopes are unknown, with a call that would settle each"),
  run: async ({ args: [subject, path], readableCatalog, options, given, output }) => {
    const { explainCommand } = await import("./run.ts");
    return explainCommand(
      path === undefined ? subject : `${subject} ${path}`,
      { ...options, catalog: readableCatalog, given },
      output,
    );
  },
});
