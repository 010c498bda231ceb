import { describe, expect, it } from "vitest";
import { fitAccess } from "../../../../../codegen/src/audit/recognise/sdks/fit-access.ts";
import type { Step } from "../../../../../codegen/src/audit/values/value.ts";
import { parseAccess } from "../../../../../codegen/src/catalog/sdk-access.ts";

/** The steps of `Octokit.new.rest`, `getOctokit.()`. */
function stepsOf(text: string): readonly Step[] {
  return text.split(".").map((part): Step => {
    if (part === "new") return { kind: "new", args: [] };
    return part === "()" ? { kind: "call", args: [] } : { kind: "member", name: part };
  });
}

const rows = [
  { access: "new Octokit().rest.issues.create", taken: "Octokit.new.rest.issues.create", left: 0, names: {} },
  { access: "new Octokit().rest.issues.create", taken: "Octokit.new.rest", left: 2, names: {} },
  { access: "new Octokit().rest", taken: "Octokit.plugin.().defaults.().new.rest", left: 0, names: {} },
  { access: "Client().file", taken: "Client.().file", left: 0, names: {} },
  { access: "new WebClient().{name}.list", taken: "WebClient.new.users.list", left: 0, names: { name: "users" } },
  { access: "new WebClient().{method+}", taken: "WebClient.new.chat.post", left: 0, names: { method: "chat.post" } },
  { access: "new WebClient().{method+}", taken: "WebClient.new", left: 1, names: {} },
  { access: "new Octokit().rest.issues.create", taken: "Octokit.new.rest.issues.create.data" },
  { access: "new Octokit().rest", taken: "Octokit.new.graphql" },
  { access: "new Octokit().rest", taken: "Octokit.rest" },
  { access: "new WebClient().{name}", taken: "WebClient.new.chat.post" },
];

describe(fitAccess.name, () => {
  it.each(rows)("compares $access with $taken", ({ access, taken, left, names }) => {
    const parsed = parseAccess(access);
    const fit = parsed && fitAccess(parsed, stepsOf(taken));
    expect(fit && { left: fit.left.length, names: Object.fromEntries(fit.names) }).toEqual(
      left === undefined ? undefined : { left, names },
    );
  });
});
