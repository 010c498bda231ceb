import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { casesOf } from "../property-runs.ts";
import { compile, type CompilerError, readErrors } from "./compilers.ts";
import { createConsumerProject, strictest } from "./consumer-project.ts";

/** Each file of `mistakes` makes one mistake; the compiler must name what is wrong and what is allowed. */
const mistakes: Readonly<Record<string, { readonly names: readonly string[]; readonly suggests?: string }>> = {
  "amend-beyond-key-type.ts": { names: [`'"billing.read"'`, "'GeneralScope'"] },
  "amend-mistyped.ts": { names: [`'"suppressions.read"'`, "'GeneralScope'"], suggests: `'"suppression.read"'` },
  "amend-no-such-group.ts": { names: ["'template'", "OnlyGroups<"], suggests: "'templates'" },
  "amend-not-there.ts": { names: [`'"alerts.read"'`, `"mail.send"`, `"templates.read"`] },
  "automatic-scope.ts": { names: [`'"2fa_required"'`, "the provider adds this scope by itself: leave it out"] },
  "billing-key-general-scope.ts": { names: [`'"mail.send"'`, "'BillingScope'"] },
  "delegate-access-beyond-parent.ts": { names: [`'"full"'`, `"read"`, "the parent lacks 'alerts.create'"] },
  "delegate-automatic-scope.ts": {
    names: [`'"2fa_required"'`, "the provider adds this scope by itself: leave it out"],
  },
  "delegate-beyond-parent.ts": { names: [`'"alerts.read"'`, `"mail.send"`, `"templates.read"`] },
  "delegate-empty-list.ts": { names: ["'[]'", "AtLeastOneScope"] },
  "delegate-mistyped.ts": { names: [`'"template.read"'`, `"mail.send"`], suggests: `'"templates.read"'` },
  "empty-access.ts": { names: ["access: {}", "NeedsScopes<GeneralScope>"] },
  "empty-list.ts": { names: ["'[]'", "readonly GeneralScope[] & AtLeastOneScope"] },
  "general-key-billing-scope.ts": { names: [`'"billing.read"'`, "'GeneralScope'"] },
  "generated-by-another-version.ts": { names: ["'0'", "install scopewright and scopewright-codegen of one version"] },
  "group-of-another-key-type.ts": { names: ["'billing'", "'GeneralAccess "] },
  "key-for-another-type.ts": { names: [`'"mail.send"'`, "'BillingScope'"] },
  "key-for-no-type.ts": { names: [`'"full"'`, "'KeyType'"] },
  "key-of-another-type.ts": { names: [`"billing.read"`, "GeneralScope"] },
  "level-without-a-group.ts": { names: ["'string'", "'GeneralAccess & OnlyGroups<"] },
  "list-of-another-key-type.ts": { names: [`"billing.read"`, "GeneralScope"] },
  "misspelt-property.ts": { names: ["'scope'"], suggests: "'scopes'" },
  "mistyped-name.ts": { names: [`'"mail.sned"'`, "'GeneralScope'"], suggests: `'"mail.send"'` },
  "name-alone.ts": { names: ["NeedsScopes<BillingScope>"] },
  "no-full-access.ts": { names: [`'"full"'`, `'"read"'`] },
  "no-full-preset.ts": { names: ["'full'", `readonly read: readonly ["browsers.stats.read"`] },
  "no-such-constant.ts": { names: ["'template'"], suggests: "'templates'" },
  "no-such-group-among-others.ts": { names: ["'stat'", "'GeneralAccess "], suggests: "'stats'" },
  "no-such-group-in-a-variable.ts": { names: [`stat: "read"`, "'GeneralAccess "] },
  "no-such-group.ts": { names: ["'template'", "'GeneralAccess "], suggests: "'templates'" },
  "no-such-key-type.ts": { names: [`'"full"'`, "'KeyType'"] },
  "no-such-level.ts": { names: [`'"write"'`, `"read"`, `"full"`] },
  "no-such-operation.ts": {
    names: [`'"GET /v3/template"'`, "is not in the catalog: did you mean 'GET /v3/templates'?"],
  },
  "no-such-preset.ts": { names: ["'template'"], suggests: "'templates'" },
  "preset-for-a-list.ts": { names: ["readonly GeneralScope[]"] },
  "retired-name.ts": { names: [`'"suppressions.read"'`, "'GeneralScope'"], suggests: `'"suppression.read"'` },
  "set-for-a-list.ts": { names: ["'Set<string>'", "readonly GeneralScope[]"] },
  "text-for-a-list.ts": { names: ["'string'", "readonly GeneralScope[]"] },
  "validation-key-billing-scope.ts": { names: [`'"billing.read"'`, "'ValidationScope'"] },
  "wide-list.ts": { names: ["'string[]'", "GeneralScope"] },
  "withdrawn-name.ts": { names: [`'"user.account.delete"'`, "'GeneralScope'"] },
};

const folder = new URL("../fixtures/consumer/mistakes/", import.meta.url);
const sources = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));

const project = createConsumerProject({
  "tsconfig.json": { compilerOptions: { ...strictest, skipLibCheck: true }, include: ["*.ts"] },
  ...Object.fromEntries(sources),
});

describe.each(casesOf(["5.4", "5.9", "6.0", "7.0"], ["5.4", "7.0"]))("TypeScript %s", (version) => {
  let errors: readonly CompilerError[] = [];

  beforeAll(async () => {
    errors = readErrors((await compile(version, project)).output);
  });

  it("says what its snapshot says", async () => {
    await expect(report(errors)).toMatchFileSnapshot(`messages/typescript-${version}.txt`);
  });

  it("finds every mistake, each of them once, and nothing else", () => {
    expect(errors.map(({ file }) => file).sort()).toEqual(Object.keys(mistakes));
    expect([...sources.keys()].sort()).toEqual(Object.keys(mistakes));
  });

  it.each(Object.entries(mistakes))("names what is wrong in %s and what is allowed", (name, { names, suggests }) => {
    const [line = ""] = errors.find(({ file }) => file === name)?.message ?? [];
    for (const text of names) expect(line).toContain(text);
    if (suggests === undefined) expect(line).not.toContain("Did you mean");
    else expect(line).toMatch(new RegExp(`Did you mean (to write )?${escape(suggests)}\\?$`, "u"));
  });
});

/** One block for each mistake: what it is, the line of code, and what the compiler says about it. */
function report(errors: readonly CompilerError[]): string {
  const blocks = errors.toSorted(byFile).map(({ file, line, code, message }) => {
    const lines = (sources.get(file) ?? "").split("\n");
    const title = lines[0]?.replace("// ", "") ?? "";
    return [
      `${file}: ${title}`,
      `  ${String(line)} | ${lines[line - 1] ?? ""}`,
      `  ${code}: ${message.join("\n  ")}`,
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

function byFile(a: CompilerError, b: CompilerError): number {
  return a.file < b.file ? -1 : 1;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
