import { children, child, nameOf, textOf, unwrap, variableOf } from "./syntax.ts";
import type { RuleContext, SyntaxNode } from "./types.ts";

/** Returns the name of the SDK's function that a call calls, as the SDK exports it; undefined for any other call. */
export function sdkFunction(call: SyntaxNode, { sourceCode, settings }: RuleContext): string | undefined {
  const callee = child(call, "callee");
  const isMember = callee?.type === "MemberExpression" && Reflect.get(callee, "computed") !== true;
  const root = isMember ? child(callee, "object") : callee;
  const name = nameOf(root);
  const declared = root === undefined || name === undefined ? undefined : variableOf(root, name, sourceCode);
  if (name === undefined || declared === undefined) return undefined;
  const imported = importedName(declared, name, sourceCode.ast, modulesOf(settings));
  if (imported === "*") return isMember ? nameOf(child(callee, "property")) : undefined;
  return isMember ? undefined : imported;
}

/** Modules of generated code, beside the SDK itself. */
function modulesOf(settings: RuleContext["settings"]): readonly string[] {
  const own = settings["scopewright"];
  const modules: unknown = typeof own === "object" && own !== null && "modules" in own ? own.modules : [];
  return Array.isArray(modules) ? modules.filter((name): name is string => typeof name === "string") : [];
}

function isSdk(specifier: string | undefined, modules: readonly string[]): boolean {
  if (specifier === undefined) return false;
  return (
    /^scopewright(?:\/|$)/u.test(specifier) || modules.some((name) => specifier === name || specifier.endsWith(name))
  );
}

/** Returns the exported name that a declaration brings in, `*` for the whole module. */
function importedName(
  declared: SyntaxNode,
  name: string,
  program: SyntaxNode,
  modules: readonly string[],
): string | undefined {
  if (declared.type.startsWith("Import")) {
    const statement = children(program, "body").find((one) => children(one, "specifiers").includes(declared));
    if (!isSdk(textOf(child(statement, "source")), modules)) return undefined;
    if (declared.type !== "ImportSpecifier") return "*";
    const imported = child(declared, "imported");
    return nameOf(imported) ?? textOf(imported);
  }
  const init = unwrap(child(declared, "init"));
  const isRequire = init?.type === "CallExpression" && nameOf(child(init, "callee")) === "require";
  if (!isRequire || !isSdk(textOf(children(init, "arguments")[0]), modules)) return undefined;
  const pattern = child(declared, "id");
  if (pattern?.type === "Identifier") return "*";
  const property = children(pattern, "properties").find((one) => nameOf(child(one, "value")) === name);
  return nameOf(child(property, "key"));
}
