import { Project, type Node } from "ts-morph";
import { describe, expect, it } from "vitest";
import {
  anyElement,
  createScopeTypeTest,
  type Fit,
  type Step,
} from "../../../../../codegen/src/verbs/migrate/types/scope-types.ts";

const types = `import type { KeyRequest, Scope, ScopeDetails, ScopesByKeyType } from "scopewright";
type Alias = Scope;
type List<T> = readonly T[];
interface Spec { readonly name: string; readonly scopes: readonly Scope[] }
interface Wider extends Spec { readonly more: Record<Scope, string> }
type Own = "mail.send" | "mail.read";
`;

/** How well the type that is written here fits a scope after these steps. */
function fit(type: string, steps: readonly Step[]): Fit {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { noLib: true, types: [] } });
  const file = project.createSourceFile("a.ts", `${types}type Asked = ${type};`);
  const asked = file.getTypeAliasOrThrow("Asked").getTypeNodeOrThrow();
  const own = file.getTypeAliasOrThrow("Own");
  return createScopeTypeTest(new Set(["Scope", "GeneralScope"]), new Set<Node>([own]))(asked, steps);
}

const property = (name: string): Step => ({ property: name });

describe(createScopeTypeTest.name, () => {
  it.each<readonly [string, readonly Step[], Fit]>([
    ["Scope", [], "listed"],
    ["string", [], "none"],
    ["Alias", [], "listed"],
    ["Own", [], "listed"],
    ["Scope | undefined", [], "listed"],
    ["readonly Scope[]", [anyElement], "listed"],
    ["readonly Scope[]", [], "none"],
    ["List<Scope>", [anyElement], "listed"],
    ["List<string>", [anyElement], "none"],
    ["Set<Scope>", [anyElement], "listed"],
    ["Map<string, Scope>", [anyElement, { element: 1 }], "fixed"],
    ["Map<string, Scope>", [anyElement, { element: 0 }], "none"],
    ["Record<Scope, string>", ["key"], "listed"],
    ["Record<string, Scope>", [property("a")], "listed"],
    ["Promise<readonly Scope[]>", [anyElement], "listed"],
    ["[string, Scope]", [{ element: 1 }], "fixed"],
    ["[string, ...Scope[]]", [{ element: 5 }], "fixed"],
    ["[string, Scope]", [{ element: 0 }], "none"],
    ["Spec", [property("scopes"), anyElement], "listed"],
    ["Spec", [property("name")], "none"],
    ["Wider", [property("scopes"), anyElement], "listed"],
    ["Wider", [property("more"), "key"], "listed"],
    ['KeyRequest<"general", Scope>', [property("scopes"), anyElement], "listed"],
    ['KeyRequest<"general", Scope>', [property("name")], "none"],
    ["keyof ScopeDetails", [], "listed"],
    ['ScopesByKeyType["general"]', [], "listed"],
  ])("%s after %o: %s", (type, steps, want) => {
    expect(fit(type, steps)).toBe(want);
  });

  it("ends at a type that refers to itself", () => {
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { noLib: true, types: [] } });
    const file = project.createSourceFile("a.ts", "type Loop = Loop | Loop[];");
    const loop = file.getTypeAliasOrThrow("Loop");
    expect(createScopeTypeTest(new Set(), new Set())(loop, [])).toBe("none");
  });
});
