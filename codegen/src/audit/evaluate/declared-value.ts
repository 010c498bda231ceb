import { ts } from "../syntax/typescript.ts";
import { withDefault } from "../values/arguments.ts";
import { placeKey } from "../values/conditions-known.ts";
import { enumEntries } from "./enums.ts";
import { evaluateImport } from "./modules/imports.ts";
import { declaredIn } from "../syntax/declared-names.ts";
import { items } from "../values/lists.ts";
import { withoutEntries } from "../values/objects.ts";
import { choice, each, just, literal, nothing, unknown } from "../values/possible.ts";
import { evaluateParameter } from "./calls/parameters.ts";
import type { Env, Lazy, Run, Values } from "../values/value.ts";
import { hasModifier, nameText } from "../syntax/nodes.ts";

/** Returns the value of a name at its declaration, before later assignments. */
export function evaluateDeclaration(run: Run, declaration: ts.Declaration, env: Env): Values {
  if (ts.isVariableDeclaration(declaration)) return variable(run, declaration, env);
  if (ts.isParameter(declaration)) return evaluateParameter(run, declaration, env);
  if (ts.isBindingElement(declaration)) return binding(run, declaration, env);
  if (ts.isFunctionDeclaration(declaration))
    return just({ kind: "closure", node: implementation(run, declaration), env, self: undefined });
  if (ts.isClassLike(declaration)) return just({ kind: "class", node: declaration, env });
  if (ts.isEnumDeclaration(declaration)) return just({ kind: "object", entries: enumEntries(declaration) });
  if (ts.isFunctionExpression(declaration)) return just({ kind: "closure", node: declaration, env, self: undefined });
  if (ts.isModuleDeclaration(declaration)) return just({ kind: "object", entries: namespaceEntries(declaration) });
  return (
    evaluateImport(run, declaration) ??
    just(unknown(nameText(ts.getNameOfDeclaration(declaration)) ?? "value", "the declaration is not understood"))
  );
}

/** The members of a `namespace`. */
function namespaceEntries({ body }: ts.ModuleDeclaration): ReadonlyMap<string, Lazy> {
  const statements = body && ts.isModuleBlock(body) ? body.statements : [];
  return new Map(
    statements
      .flatMap((statement) => declaredIn(statement))
      .map(([name, member]): [string, Lazy] => [name, (run) => evaluateDeclaration(run, member, undefined)]),
  );
}

/** Returns the declaration of an overloaded function that has its code. */
function implementation(run: Run, declaration: ts.FunctionDeclaration): ts.FunctionDeclaration {
  if (declaration.body || !declaration.name) return declaration;
  const all = run.code.symbolOf(declaration.name)?.declarations ?? [];
  return (
    all.find((other): other is ts.FunctionDeclaration => ts.isFunctionDeclaration(other) && other.body !== undefined) ??
    declaration
  );
}

function variable(run: Run, declaration: ts.VariableDeclaration, env: Env): Values {
  const { initializer, name } = declaration;
  const type = declaration.type ?? ts.getJSDocType(declaration);
  const loop = declaration.parent.parent as ts.Node;
  if (ts.isForOfStatement(loop))
    return each(run.evaluate(loop.expression, env), (value) => items(value, placeKey(loop, env)));
  if (ts.isForInStatement(loop))
    return each(run.evaluate(loop.expression, env), (value) =>
      value.kind === "object" && !value.open
        ? choice(
            placeKey(loop, env),
            [...value.entries.keys()].map((key) => [key, literal(key)] as const),
          )
        : just(unknown(nameText(name) ?? "key", "a key of an unknown object")),
    );
  if (initializer) {
    const values = run.evaluate(initializer, env);
    return type
      ? each(values, (value) => (value.kind === "unknown" ? (run.ofType(type, env) ?? just(value)) : just(value)))
      : values;
  }
  const typed = type && run.ofType(type, env);
  const statement = declaration.parent.parent as ts.Node;
  const isAmbient = ts.isCatchClause(declaration.parent) || hasModifier(statement, ts.SyntaxKind.DeclareKeyword);
  return (
    typed ?? (isAmbient ? just(unknown(nameText(name) ?? "value", "only its declaration is in the code")) : nothing)
  );
}

function binding(run: Run, element: ts.BindingElement, env: Env): Values {
  const pattern = element.parent;
  const whole = evaluateDeclaration(run, pattern.parent, env);
  const { initializer } = element;
  const picked = each(whole, (value) => {
    if (ts.isArrayBindingPattern(pattern)) {
      const index = pattern.elements.indexOf(element);
      if (value.kind === "external") return run.read(value, String(index));
      if (value.kind !== "list") return just(unknown(nameText(element.name) ?? "item", "an item of an unknown list"));
      if (element.dotDotDotToken) return just({ ...value, items: value.items.slice(index) });
      return value.items[index] ?? (value.open ? just(value.open) : nothing);
    }
    const name = nameText(element.propertyName ?? element.name) ?? "value";
    if (element.dotDotDotToken)
      return withoutEntries(
        value,
        pattern.elements.map((other) => nameText(other.propertyName ?? other.name)),
      );
    if (value.kind === "unknown") return just(unknown(name, value.reason));
    return run.read(value, name);
  });
  return initializer ? withDefault(picked, () => run.evaluate(initializer, env)) : picked;
}
