import { words } from "../../text/words.ts";
import { ts } from "./typescript.ts";

/** The helper functions that compilers put around code, by the names that `helperName` gives them. */
const helpers: ReadonlySet<string> = new Set([
  // Modules: of TypeScript, Babel, esbuild, SWC and Rollup.
  ...words(`
    importDefault importStar toESM toModule toCommonJS interopRequireDefault interopRequireWildcard interopDefault
    interopDefaultLegacy interopDefaultCompat interopNamespace interopNamespaceDefault interopNamespaceLegacy
    interopNamespaceCompat
  `),
  // Functions and generators.
  ...words(`
    awaiter async asyncToGenerator generator regenerator regeneratorRuntime wrapAsyncGenerator asyncGenerator await
    awaitAsyncGenerator name setFunctionName pure
  `),
  // Objects and lists.
  ...words(`
    assign extends objectSpread spreadValues spreadProps objectSpreadProps rest objectWithoutProperties
    objectWithoutPropertiesLoose objRest objectDestructuringEmpty spread spreadArray spreadArrays toConsumableArray toArray
    read slicedToArray values asyncValues asyncIterator createForOfIteratorHelper
  `),
  // Classes.
  ...words(`
    decorate decorateClass metadata param createClass classCallCheck inherits createSuper defineProperty publicField
    defNormalProp classPrivateFieldGet classPrivateFieldSet classPrivateFieldInitSpec classPrivateFieldInit privateGet
    privateAdd privateSet privateMethod classPrivateMethodGet classPrivateMethodInitSpec classPrivateMethodInit
    classPrivateGetter taggedTemplate taggedTemplateLiteral makeTemplateObject
  `),
]);

/** Packages that hold helpers, one file each: `@babel/runtime/helpers/asyncToGenerator`. */
const packaged = /^(?:@babel\/runtime(?:-corejs\d)?|babel-runtime|@swc\/helpers)\/(?:.*\/)?(\w+)(?:\.[cm]?js)?$/u;

/**
 * The name of a compiler's helper, whichever compiler and version wrote it: `asyncToGenerator` for `_asyncToGenerator2`,
 * `_async_to_generator` and `tslib`'s own; undefined for other functions.
 */
export function helperName(name: string, module = ""): string | undefined {
  const own = module === "" || module === "tslib" ? name : (packaged.exec(module)?.[1] ?? "");
  if ((module === "" && !own.startsWith("_")) || own === "") return undefined;
  const plain = own
    .replace(/^_+|\d+$/gu, "")
    .replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase())
    .replace(/\d+$/u, "");
  return helpers.has(plain) ? plain : undefined;
}

/** The name of the helper that a call calls; undefined for other calls. */
export function helperOf({ expression }: ts.CallExpression | ts.NewExpression): string | undefined {
  const callee = last(expression);
  if (ts.isIdentifier(callee)) return helperName(callee.text);
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return undefined;
  const root = last(callee.expression);
  const member = ts.isPropertyAccessExpression(callee) ? callee.name.text : "default";
  if (isRegenerator(root))
    return member === "mark" || member === "m" ? "mark" : member === "wrap" || member === "w" ? "wrap" : undefined;
  if (member.startsWith("__")) return helperName(member);
  return (member === "default" || member === "_") && ts.isIdentifier(root) ? helperName(root.text) : undefined;
}

/** `_regenerator["default"]`, `regeneratorRuntime`, `_regenerator()`. */
function isRegenerator(node: ts.Expression): boolean {
  return /^_?regenerator/iu.test(node.getText());
}

/** The expression without parentheses and `0,` before it. */
function last(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node)) return last(node.expression);
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken ? last(node.right) : node;
}

const keepsThis: ReadonlySet<string> = new Set([
  "awaiter",
  "async",
  "generator",
  "asyncToGenerator",
  "mark",
  "wrap",
  "wrapAsyncGenerator",
]);

/** Whether a function is written into a helper that calls it with the `this` of the code around it. */
export function hasOuterThis(node: ts.Node): boolean {
  const call = node.parent as ts.Node | undefined;
  return (
    call !== undefined &&
    ts.isFunctionExpression(node) &&
    ts.isCallExpression(call) &&
    keepsThis.has(helperOf(call) ?? "")
  );
}

/** Whether a function is the state machine that a compiler made of a generator. */
export function isMachine(node: ts.Node): boolean {
  const call = node.parent as ts.Node | undefined;
  if (call === undefined || !ts.isFunctionExpression(node) || !ts.isCallExpression(call)) return false;
  const name = helperOf(call);
  return name === "generator" || name === "wrap";
}

/** Returns the value that a state machine's return statement returns from the generator; undefined if it only yields. */
export function returnedByMachine(node: ts.Expression): ts.Expression | undefined {
  const parts = instruction(node);
  return parts?.isReturn === true ? parts.value : undefined;
}

/** Returns the expression that the generator awaited last before a use: the value of `_a.sent()` and `_context.sent`. */
export function awaitedBefore(use: ts.Node): ts.Expression | undefined {
  const machine = ts.findAncestor(use, isMachine);
  if (machine === undefined) return undefined;
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (node.pos >= use.pos) return;
    if (ts.isReturnStatement(node) && node.expression && node.getEnd() <= use.getStart()) {
      const parts = instruction(node.expression);
      if (parts?.isReturn !== true) found = parts?.value ?? node.expression;
    }
    if (!ts.isFunctionLike(node) || node === machine) ts.forEachChild(node, visit);
  };
  visit(machine);
  return found;
}

/** Whether an expression reads what a state machine waited for: `_a.sent()`, `_context.sent`, `_context.v`. */
export function isSent(node: ts.PropertyAccessExpression): boolean {
  if (node.name.text !== "sent" && node.name.text !== "v") return false;
  if (!ts.isIdentifier(node.expression)) return false;
  for (let up: ts.Node | undefined = node; up !== undefined; up = up.parent as ts.Node | undefined)
    if (isMachine(up)) {
      const [first] = (up as ts.FunctionExpression).parameters;
      return first !== undefined && ts.isIdentifier(first.name) && first.name.text === node.expression.text;
    }
  return false;
}

/** Whether a call reads what a state machine waited for: `_a.sent()`. */
export function isResumption({ expression }: ts.CallExpression | ts.NewExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && isSent(expression);
}

/** Whether a node declares a compiler's helper, whose code is known. */
export function declaresHelper(node: ts.Node): boolean {
  return (
    (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) &&
    node.name !== undefined &&
    ts.isIdentifier(node.name) &&
    helperName(node.name.text) !== undefined &&
    !/\brequire\(/u.test(node.getText().slice(0, 200))
  );
}

interface Instruction {
  readonly isReturn: boolean;
  readonly value: ts.Expression | undefined;
}

/** `[2, value]` of TypeScript; `_context.abrupt("return", value)` and `_context.a(2, value)` of Babel. */
function instruction(node: ts.Expression): Instruction | undefined {
  if (ts.isArrayLiteralExpression(node)) {
    const [code, value] = node.elements;
    return code && ts.isNumericLiteral(code) ? { isReturn: code.text === "2", value } : undefined;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [code, value] = node.arguments;
  if (node.expression.name.text === "abrupt") return { isReturn: code?.getText().slice(1, -1) === "return", value };
  const isShort = node.expression.name.text === "a" && code !== undefined && ts.isNumericLiteral(code);
  return isShort ? { isReturn: code.text === "2", value } : undefined;
}

/** Whether a switch is the one that a state machine goes through: its clauses run one after the other. */
export function isMachineSwitch(node: ts.SwitchStatement): boolean {
  for (
    let up: ts.Node | undefined = node;
    up !== undefined && !ts.isSourceFile(up);
    up = up.parent as ts.Node | undefined
  )
    if (ts.isFunctionLike(up)) return isMachine(up) && /\.(?:label|next|n)$/u.test(node.expression.getText());
  return false;
}
