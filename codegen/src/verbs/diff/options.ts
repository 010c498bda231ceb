import { Option } from "commander";
import type { DiffOptions } from "./run.ts";
import { defineVerb, type Verb } from "../../cli/verb.ts";

/** `scopewright diff` */
export const diffVerb: Verb = defineVerb<DiffOptions>({
  name: "diff",
  description: "report what changed between two catalogs, and the release that it calls for",
  catalog: "none",
  examples: [
    ["diff HEAD~1:scopes.json scopes.json", "compare with the commit before"],
    ["diff main:scopes.json scopes.json --fail-on major", "fail in CI if a change breaks callers"],
  ],
  finds: "a catalog has issues, or the changes call for the release of --fail-on",
  takes: (command) =>
    command
      .argument("<old>", 'a catalog: a file, or a git revision such as "HEAD~1:scopes.json"')
      .argument("<new>", "the catalog to compare with it")
      .addOption(new Option("--markdown", "print a part of a changelog").conflicts("json"))
      .addOption(
        new Option("--fail-on <release>", "exit with 1 if the changes call for that release or a stronger one").choices(
          ["major", "minor", "patch"],
        ),
      ),
  run: async ({ args: [before = "", after = ""], options, output }) => {
    const { diffCommand } = await import("./run.ts");
    return diffCommand(before, after, options, output);
  },
});
