import { remembered } from "../../collections/memoised.ts";
import { ts } from "./typescript.ts";
import { helperOf } from "./compiler-helpers.ts";
import { classOf, nameText, variableOf } from "./nodes.ts";
import type { CallNode } from "./file-facts.ts";

/** The types and tokens in a class's decorators, as compilers write them. */
export interface ClassMetadata {
  /** The types of the constructor's parameters. */
  readonly types: readonly ts.Expression[];
  /** The tokens that are injected, by the parameter's place. */
  readonly tokens: ReadonlyMap<number, ts.Expression>;
  /** The types of fields, by name. */
  readonly fields: ReadonlyMap<string, ts.Expression>;
}

const none: ClassMetadata = { types: [], tokens: new Map(), fields: new Map() };
const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, ClassMetadata>>();

/** The metadata of a class: `__decorate([Injectable(), __metadata("design:paramtypes", [MailService])], Mailer)`. */
export function metadataOf(node: ts.ClassLikeDeclaration, calls: readonly CallNode[]): ClassMetadata {
  const file = node.getSourceFile();
  const found = known.get(file) ?? readMetadata(calls);
  known.set(file, found);
  const names = [node.name?.text, variableOf(node)?.text];
  return names.flatMap((name) => (name === undefined ? [] : (found.get(name) ?? [])))[0] ?? none;
}

/** The token of a parameter that is decorated with `@Inject(TOKEN)`. */
export function injectedToken(parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  return (ts.getDecorators(parameter) ?? [])
    .map(({ expression }) => tokenIn(expression))
    .find((token) => token !== undefined);
}

function readMetadata(calls: readonly CallNode[]): ReadonlyMap<string, ClassMetadata> {
  const all = new Map<string, ClassMetadata>();
  for (const call of calls) {
    const helper = helperOf(call);
    if (helper !== "decorate" && helper !== "decorateClass") continue;
    const [list, target, field] = call.arguments ?? [];
    if (list === undefined || target === undefined || !ts.isArrayLiteralExpression(list)) continue;
    const name = target.getText().replace(/\.prototype$/u, "");
    const before = all.get(name) ?? none;
    const member = field && nameText(field);
    const type = member === undefined ? undefined : metadata(list, "design:type");
    const types = member === undefined ? metadata(list, "design:paramtypes") : undefined;
    all.set(name, {
      types: types && ts.isArrayLiteralExpression(types) ? types.elements : before.types,
      tokens: member === undefined ? tokensIn(list) : before.tokens,
      fields: member !== undefined && type ? new Map([...before.fields, [member, type]]) : before.fields,
    });
  }
  return all;
}

/** The value of `__metadata("design:type", value)` in a list of decorators. */
function metadata(list: ts.ArrayLiteralExpression, key: string): ts.Expression | undefined {
  for (const element of list.elements) {
    if (!ts.isCallExpression(element) || helperOf(element) !== "metadata") continue;
    const [name, value] = element.arguments;
    if (name && ts.isStringLiteralLike(name) && name.text === key) return value;
  }
  return undefined;
}

/** The tokens in `__param(0, Inject(TOKEN))`. */
function tokensIn(list: ts.ArrayLiteralExpression): ReadonlyMap<number, ts.Expression> {
  return new Map(
    list.elements.flatMap((element): [number, ts.Expression][] => {
      if (!ts.isCallExpression(element) || helperOf(element) !== "param") return [];
      const [index, decorator] = element.arguments;
      const token = decorator && tokenIn(decorator);
      return token && index && ts.isNumericLiteral(index) ? [[Number(index.text), token]] : [];
    }),
  );
}

/** The token in `Inject(TOKEN)` and `(0, common_1.Inject)(TOKEN)`. */
function tokenIn(decorator: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(decorator)) return undefined;
  return /\b[Ii]nject\)?$/u.test(decorator.expression.getText()) ? decorator.arguments[0] : undefined;
}

/** The providers of a container: objects with `provide` or `token` in a file. */
export const providersIn: (file: ts.SourceFile) => readonly ts.ObjectLiteralExpression[] = remembered((file) => {
  if (!/\bprovide\b/u.test(file.text)) return [];
  const found: ts.ObjectLiteralExpression[] = [];
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (ts.isObjectLiteralExpression(node) && node.properties.some(({ name }) => nameText(name) === "provide"))
      found.push(node);
    ts.forEachChild(node, (child) => void open.push(child));
  }
  return found;
});

/** The class whose constructor a parameter belongs to. */
export function constructedBy(parameter: ts.ParameterDeclaration): ts.ClassLikeDeclaration | undefined {
  return ts.isConstructorDeclaration(parameter.parent) ? classOf(parameter.parent) : undefined;
}
