import { InvalidArgumentError, Option, type Command } from "commander";
import { defineVerb, type Verb } from "../../cli/verb.ts";
import { failureKinds, type FailureKind } from "../../cli/configuration/failure-kinds.ts";
import { suggestFrom } from "../../text/suggest.ts";
import { withConfiguration } from "./with-configuration.ts";
import type { GivenOptions } from "./command-options.ts";

const comments = `Comments in the code:
  // scopewright: GET /v3/templates/{template_id}    says what the next call is
  // scopewright-ignore -- reason                    accepts what the next line has`;

/** `scopewright audit` */
export const auditVerb: Verb = defineVerb<GivenOptions>({
  name: "audit",
  description: "list the scopes that a code base needs, with the call sites that need them",
  catalog: "bundled",
  examples: [
    ["audit src", "list the scopes that src needs"],
    ["audit src --write src/sendgrid-key.ts", "write them as a typed constant"],
    ["audit src --check src/sendgrid-key.ts", "fail in CI if constant and code differ"],
    ["audit src --granted scopes-answer.json", "compare with a live key"],
    ["audit --baseline audit.json --update-baseline", "accept the findings that are there now"],
  ],
  more: comments,
  finds: "findings or differences, or the catalog has issues",
  takes: addOptions,
  run: async (call) => {
    const { auditCommand } = await import("./run.ts");
    const { paths, options } = withConfiguration(call.args, call.options, call);
    return auditCommand(paths, { ...options, catalog: call.readableCatalog() }, call.output);
  },
});

function addOptions(command: Command): void {
  command
    .argument("[paths...]", 'files, folders and globs; "!" before one excludes it; by default the working folder')
    .option("--project <file>", "a tsconfig: its files are read if no paths are given, and its aliases hold")
    .addOption(
      new Option("--fail-on <kinds>", `end with 1 on these findings: ${failureKinds.join(", ")}, or none`)
        .argParser(parseKinds)
        .default(undefined, "unresolved,excess"),
    )
    .option("--allow-unresolved", "end with 0 even if calls are unresolved")
    .option("--baseline <file>", "accept the findings that a file lists")
    .option("--update-baseline", "write the present findings to the file of --baseline")
    .option("--write [file]", "write the result as a typed constant; the file may stand in scopewright.json")
    .option("--check [file]", "end with 1 if the constant in a file and the code differ")
    .option(
      "--per-package",
      "write or check a constant in each package of a monorepo, at the path of --write or --check",
    )
    .option("--granted <file>", "compare with a saved answer of GET /v3/scopes")
    .option(
      "--runtime <module>",
      "the module to import the key function from (default: scopewright, or the code generated from your catalog)",
    )
    .option("--link", "print the provider's page that creates the key, where the catalog has one")
    .addOption(new Option("--sarif", "print SARIF 2.1.0, for code scanning").conflicts(["json", "markdown", "github"]))
    .addOption(new Option("--markdown", "print tables for a pull request").conflicts(["json", "github"]))
    .addOption(new Option("--github", "print annotations for GitHub Actions").conflicts("json"));
}

/** Adds the kinds of one `--fail-on` to those of the ones before it. */
function parseKinds(text: string, before: readonly FailureKind[] = []): readonly FailureKind[] {
  if (text === "none") return before;
  const words = text.split(",").map((word) => word.trim());
  if (words.includes("none"))
    throw new InvalidArgumentError(`Expected none alone or kinds without it but received "${text}".`);
  const kinds = words.map((word) => {
    const kind = failureKinds.find((known) => known === word);
    if (kind !== undefined) return kind;
    const suggestion = suggestFrom(failureKinds)(word);
    const next = suggestion === undefined ? "" : ` Did you mean "${suggestion}"?`;
    throw new InvalidArgumentError(`Expected ${failureKinds.join(", ")}, or none but received "${word}".${next}`);
  });
  return [...before, ...kinds];
}
