import { describe, expect, it } from "vitest";
import { fix, lint, suggested } from "./lint.ts";

describe("the rules for ESLint", () => {
  it.each([
    {
      title: "a misspelt scope",
      given: `general({ name: "a", scopes: ["mail.sned"] });`,
      want: ["unknown-scope", '"mail.sned"'],
    },
    {
      title: "a scope near to none",
      given: `general({ name: "a", scopes: ["zzz"] });`,
      want: ["unknown-scope", '"zzz"'],
    },
    {
      title: "an automatic scope",
      given: `general({ name: "a", scopes: ["2fa_required"] });`,
      want: ["unknown-scope", '"2fa_required"'],
    },
    {
      title: "a scope in a constant",
      given: `const list = ["mail.sned"] as const;\ngeneral({ name: "a", scopes: list });`,
      want: ["unknown-scope", '"mail.sned"'],
    },
    {
      title: "a scope in a spread",
      given: `const list = ["mail.sned"];\ngeneral({ name: "a", scopes: [...list] });`,
      want: ["unknown-scope", '"mail.sned"'],
    },
    {
      title: "a namespace import",
      given: `sw.generalKey({ name: "a", scopes: ["mail.sned"] });`,
      want: ["unknown-scope", '"mail.sned"'],
    },
    {
      title: "an object in a constant",
      given: `const spec = { name: "a", scopes: ["mail.sned"] };\ngeneral(spec);`,
      want: ["unknown-scope", '"mail.sned"'],
    },
    {
      title: "delegate",
      given: `delegate(parent, { name: "a", scopes: ["mail.sned"] });`,
      want: ["unknown-scope", '"mail.sned"'],
    },
    { title: "amend", given: `amend(key, { add: ["mail.sned"] });`, want: ["unknown-scope", '"mail.sned"'] },
    {
      title: "compareScopes",
      given: `compareScopes({ declared: ["mail.sned"], actual: [] });`,
      want: ["unknown-scope", '"mail.sned"'],
    },
    {
      title: "a retired name",
      given: `general({ name: "a", scopes: ["suppressions.read"] });`,
      want: ["no-retired-scope", '"suppressions.read"'],
    },
    {
      title: "a legacy scope",
      given: `general({ name: "a", scopes: ["newsletter.read"] });`,
      want: ["no-legacy-scope", '"newsletter.read"'],
    },
    {
      title: "a scope that makes keys",
      given: `general({ name: "a", scopes: ["api_keys.create"] });`,
      want: ["no-escalating-scope", '"api_keys.create"'],
    },
    {
      title: "a doubled scope",
      given: `general({ name: "a", scopes: ["mail.send", "mail.send"] });`,
      want: ["no-duplicate-scope", '"mail.send"'],
    },
    {
      title: "a scope of another key type",
      given: `general({ name: "a", scopes: ["billing.read"] });`,
      want: ["no-mixed-key-types", '"billing.read"'],
    },
    {
      title: "the same with keyFor",
      given: `keyFor("billing", { name: "a", scopes: ["mail.send"] });`,
      want: ["no-mixed-key-types", '"mail.send"'],
    },
    { title: "a key without scopes", given: `general({ name: "a" });`, want: ["require-scopes", '{ name: "a" }'] },
    {
      title: "a key with an empty list",
      given: `billingKey({ name: "a", scopes: [] });`,
      want: ["require-scopes", '{ name: "a", scopes: [] }'],
    },
    {
      title: "a legacy operation by name",
      given: `requiredScopes("GET /v3/contactdb/lists");`,
      want: ["no-legacy-operation", '"GET /v3/contactdb/lists"'],
    },
    {
      title: "a legacy operation of a client",
      given: `client.request({ method: "GET", url: "/v3/contactdb/lists" }); // SendGrid`,
      want: ["no-legacy-operation", '"/v3/contactdb/lists"'],
    },
  ])("report $title", ({ given, want }) => {
    expect(lint(given).map(({ rule, text }) => [rule, text])).toEqual([want]);
  });

  it.each([
    `client.request({ method: "POST", url: "/v3/api_keys", body: { name: "a", scopes: ["mail.sned"] } }); // SendGrid`,
    `fetch("https://api.sendgrid.com/v3/api_keys", { method: "POST", body: JSON.stringify({ name: "a", scopes: ["mail.sned"] }) });`,
    "axios.put(`https://api.sendgrid.com/v3/api_keys/${id}`, { name: 'a', scopes: ['mail.sned'] });",
    'const base = "https://api.sendgrid.com";\ngot.post(base + "/v3/api_keys", { json: { name: "a", scopes: ["mail.sned"] } });',
  ])("report a scope in a request for a key: %s", (given) => {
    expect(lint(given)).toMatchObject([
      { rule: "unknown-scope", message: 'Twilio SendGrid has no scope "mail.sned". Did you mean "mail.send"?' },
    ]);
  });

  it("report a request for a key without scopes, and one that mixes key types", () => {
    const request = (body: string): string =>
      `fetch("https://api.sendgrid.com/v3/api_keys", { method: "POST", body: JSON.stringify(${body}) });`;
    expect(lint(request('{ name: "a" }'))).toMatchObject([{ rule: "require-scopes", text: '{ name: "a" }' }]);
    expect(lint(request('{ name: "a", scopes: ["mail.send", "billing.read"] }'))).toMatchObject([
      { rule: "no-mixed-key-types", message: expect.stringContaining("keys of type billing") as string },
    ]);
  });

  it.each([
    `const words = ["mail.sned"]; other({ scopes: ["mail.sned"] });`,
    `general({ name: "mail.sned", scopes: ["mail.send"] });`,
    `general({ name: "a", ...rest });`,
    `general({ name: "a", scopes });`,
    `let list = ["mail.sned"]; list = []; general({ name: "a", scopes: list });`,
    `fetch("https://other.example.com/v3/api_keys", { method: "POST", body: JSON.stringify({ scopes: ["x"] }) });`,
    `fetch("https://api.sendgrid.com/v3/mail/send", { method: "POST", body: JSON.stringify({ scopes: ["x"] }) });`,
    `function keep(generalKey) { generalKey({ name: "a" }); }`,
    `amend(key, { remove: ["newsletter.read", "api_keys.create"] });`,
    `oauth2.generateAuthUrl({ scope: ["https://www.googleapis.com/auth/drive"], scopes: ["openid"] });`,
  ])("are silent about %s", (given) => {
    expect(lint(given)).toEqual([]);
  });

  it("replace retired names, in the quotes of the code", () => {
    expect(fix("general({ name: 'a', scopes: ['suppressions.read'] });")).toBe(
      "general({ name: 'a', scopes: ['suppression.read'] });",
    );
  });

  it("suggest the nearest scope, and to remove a doubled one", () => {
    expect(suggested(`general({ name: "a", scopes: ["mail.sned"] });`)).toEqual([
      `general({ name: "a", scopes: ["mail.send"] });`,
    ]);
    expect(suggested(`general({ name: "a", scopes: ["mail.send", "mail.send"] });`)).toEqual([
      `general({ name: "a", scopes: ["mail.send"] });`,
    ]);
  });

  it("check with the catalog of the settings", () => {
    const catalog = {
      ...{ provider: "Pets", hosts: ["pets.example.com"], keyTypes: { "fine-grained": {} } },
      scopes: {
        pets: { keyTypes: ["fine-grained"], access: "write", implies: ["pets.read"] },
        "pets.read": { keyTypes: ["fine-grained"], access: "read" },
      },
      retired: { "pets.see": { use: ["pets.read", "pets"] } },
    };
    const code = `import { fineGrainedKey } from "./generated/index.js";\nfineGrainedKey({ name: "a", scopes: ["pets", "pets.read", "pets.see", "cats"] });`;
    expect(lint(code, { catalog, modules: ["./generated/index.js"] })).toMatchObject([
      { rule: "no-duplicate-scope", message: '"pets.read" is covered by "pets", which implies it.' },
      { rule: "no-retired-scope", message: '"pets.see" is no scope of Pets. Use "pets.read", "pets".' },
      { rule: "unknown-scope", message: expect.stringContaining("Pets has no scope") as string },
    ]);
    expect(() => lint("f();", { catalog: [] })).toThrow("settings.scopewright.catalog: expected the content");
  });
});
