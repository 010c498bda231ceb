import { describe, expect, it } from "vitest";
import { createConsumerProject } from "../consumer/consumer-project.ts";
import { bundle } from "./bundle.ts";

const project = createConsumerProject({});

describe("a bundle", () => {
  it.each([
    {
      title: "one resource for one constant",
      given: `import * as scopes from "scopewright/scopes"; console.log(scopes.mail.send);`,
      want: 400,
    },
    {
      title: "the same through the main entry",
      given: `import { scopes } from "scopewright"; console.log(scopes.mail.send);`,
      want: 400,
    },
    {
      title: "one preset for one preset",
      given: `import * as presets from "scopewright/presets"; console.log(presets.alerts.read);`,
      want: 250,
    },
    {
      title: "one group for one group",
      given: `import * as groups from "scopewright/groups"; console.log(groups.alerts.read);`,
      want: 250,
    },
    {
      title: "an error class and what prints it, for the error class",
      given: `import { ScopeError } from "scopewright"; console.log(ScopeError.name);`,
      want: 3500,
    },
    {
      title: "no operations for a key",
      given: `import { generalKey } from "scopewright"; console.log(generalKey({ name: "Key", scopes: ["mail.send"] }));`,
      want: 60_000,
    },
  ])("holds $title: at most $want bytes", async ({ given, want }) => {
    const code = await bundle(project, given);
    expect(code).toContain("console.log(");
    expect(code.length, code.slice(0, 4000)).toBeLessThanOrEqual(want);
    expect(code).not.toContain("/v3/templates");
  });

  it.each(["scopewright", "scopewright/core", "scopewright/scopes", "scopewright/presets", "scopewright/groups"])(
    "holds nothing of %s where nothing is used",
    async (name) => {
      expect((await bundle(project, `import "${name}"; import { a } from "${name}/package.json";`.split(" import {")[0] ?? "")).trim()).toBe("");
    },
  );

  it("holds nothing unused even where sideEffects is ignored", async () => {
    const code = await bundle(project, `import "scopewright";`, true);
    expect(code.replaceAll(/^\/\/.*$/gmu, "").trim()).toBe("");
  });
});
