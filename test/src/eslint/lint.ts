import { Linter } from "eslint";
import { parser } from "typescript-eslint";
import scopewright from "../../../src/eslint.ts";

/** A finding as the tests below compare it. */
export interface Linted {
  readonly rule: string;
  readonly text: string;
  readonly message: string;
}

const imports = `import * as sw from "scopewright";
import { amend, compareScopes, delegate, generalKey as general, billingKey, keyFor, requiredScopes } from "scopewright";
`;

/** Lints code that has the SDK imported, with all rules; `settings` may name another catalog. */
export function lint(code: string, settings: Readonly<Record<string, unknown>> = {}): readonly Linted[] {
  const text = imports + code;
  return new Linter()
    .verify(text, configOf(settings), "code.ts")
    .map(({ ruleId, message, line, column, endColumn = 0 }) => ({
      rule: ruleId?.replace("scopewright/", "") ?? "error",
      text: text.split("\n")[line - 1]?.slice(column - 1, endColumn - 1) ?? "",
      message,
    }));
}

/** Returns the code with the automatic corrections of all rules. */
export function fix(code: string): string {
  return new Linter().verifyAndFix(imports + code, configOf({}), "code.ts").output.slice(imports.length);
}

/** Returns the code with each suggestion for it, one at a time. */
export function suggested(code: string): readonly string[] {
  const text = imports + code;
  return new Linter()
    .verify(text, configOf({}), "code.ts")
    .flatMap(({ suggestions = [] }) =>
      suggestions.map(({ fix: { range, text: replacement } }) =>
        (text.slice(0, range[0]) + replacement + text.slice(range[1])).slice(imports.length),
      ),
    );
}

function configOf(scopewrightSettings: Readonly<Record<string, unknown>>): Linter.Config[] {
  return [
    {
      files: ["**/*.ts"],
      ...scopewright.configs.recommended,
      languageOptions: { parser },
      settings: { scopewright: scopewrightSettings },
    },
  ];
}
