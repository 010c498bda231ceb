import { placesIn } from "../follow/candidates/names-of.ts";
import type { Code } from "../syntax/code.ts";
import { isJson, nameText, parentOf } from "../syntax/nodes.ts";
import { isModule } from "../syntax/scopes.ts";
import { ts } from "../syntax/typescript.ts";
import { harmlessPlace } from "./harmless-place.ts";
import { importsOf } from "./imports-of.ts";

/**
 * The number of variables that are followed one after another: one holds the text, the next one holds that variable, and so on.
 */
const mostHolders = 4;

/** Functions of the language that return their argument in another form. */
const forms = /^(?:URL|String|Object\.(?:freeze|assign|entries|values)|encodeURI(?:Component)?|JSON\.stringify)$/u;

/** Returns why a text sends nothing wherever the code reads it; undefined if some place may send it. */
export function harmlessText(node: ts.Node, code: Pick<Code, "files" | "pathOf">, depth = 0): string | undefined {
  const own = harmlessPlace(node);
  if (own !== undefined) return own;
  const setting = settingOf(node);
  if (setting && !isRead(setting, code)) return `nothing reads \`${setting.text}\``;
  const whole = wholeValue(node);
  const { parent } = whole;
  if (ts.isExportAssignment(parent) || isJson(parent.getSourceFile()))
    return importsOf(parent.getSourceFile(), code).length > 0 ? undefined : "nothing reads it";
  if (ts.isExpressionStatement(parent)) return "its value is not used";
  const holder = holderOf(whole);
  if (holder === undefined || depth === mostHolders) return undefined;
  const isElsewhere = isShared(holder, code);
  const part = partOf(node, whole);
  const reads = placesIn(code.files)(holder.text).filter(
    (name) =>
      name !== holder &&
      !isOnlyNamed(name) &&
      !isOfOwnFile(name, holder) &&
      !isOfOther(name, part) &&
      (isElsewhere || name.getSourceFile() === holder.getSourceFile()),
  );
  if (reads.length === 0) return `nothing reads \`${holder.text}\``;
  let why: string | undefined;
  for (const name of reads) {
    const found = harmlessText(name, code, depth + 1);
    // One place that may send it is enough.
    if (found === undefined) return undefined;
    why ??= found;
  }
  return why;
}

/** The name of the setting whose default a text is, among those that a call is given: `parse({ URL: url().default("https://…") })`. */
function settingOf(node: ts.Node): ts.Identifier | undefined {
  for (let up = parentOf(node); up !== undefined && !ts.isStatement(up); up = parentOf(up)) {
    if (ts.isFunctionLike(up)) return undefined;
    if (!ts.isPropertyAssignment(up) || nameText(up.name) === "default") continue;
    return ts.isIdentifier(up.name) && ts.isCallExpression(up.parent.parent) ? up.name : undefined;
  }
  return undefined;
}

/** Whether other code may read a member of this name. */
function isRead(setting: ts.Identifier, { files }: Pick<Code, "files">): boolean {
  return placesIn(files)(setting.text).some((name) => name !== setting);
}

/** The expression around a text that holds the text: an object, a list, a URL, or the call of one of its methods. */
function wholeValue(node: ts.Node): ts.Node {
  let whole = node;
  for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
    const isHeld =
      ts.isAsExpression(up) ||
      ts.isSatisfiesExpression(up) ||
      ts.isParenthesizedExpression(up) ||
      ts.isObjectLiteralExpression(up) ||
      ts.isArrayLiteralExpression(up) ||
      ts.isPropertyAssignment(up) ||
      ts.isShorthandPropertyAssignment(up) ||
      ts.isTemplateSpan(up) ||
      ts.isTemplateExpression(up) ||
      (ts.isPropertyAccessExpression(up) && up.expression === whole) ||
      ((ts.isCallExpression(up) || ts.isNewExpression(up)) &&
        (forms.test(up.expression.getText()) || ts.isPropertyAccessExpression(whole)));
    if (!isHeld) return whole;
    whole = up;
  }
  return whole;
}

/** The name of the variable, field or export that a value is given. */
function holderOf({ parent }: ts.Node): ts.MemberName | undefined {
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent))
    return ts.isMemberName(parent.name) ? parent.name : undefined;
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  return ts.isPropertyAccessExpression(parent.left) ? parent.left.name : undefined;
}

/** The name of the member of a whole object in which a text stands. */
function partOf(node: ts.Node, whole: ts.Node): string | undefined {
  let part: string | undefined;
  for (let up = node; up !== whole; up = up.parent) if (ts.isPropertyAssignment(up)) part = nameText(up.name);
  return part;
}

/** Whether only other members of what a name stands for are read there: `config.from`, `const { from } = config`. */
function isOfOther(name: ts.MemberName, part: string | undefined): boolean {
  const { parent: access } = name;
  const used = ts.isPropertyAccessExpression(access) && access.name === name ? access : name;
  const { parent } = used;
  if (part === undefined) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === used) return parent.name.text !== part;
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return false;
  return parent.name.elements.every(
    (element) => !element.dotDotDotToken && nameText(element.propertyName ?? element.name) !== part,
  );
}

/** Whether a name stands in an import or export alone, or is written to, as in `exports.A = exports.B = void 0`. */
function isOnlyNamed({ parent }: ts.MemberName): boolean {
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
  const around = parentOf(parent);
  return (
    ts.isPropertyAccessExpression(parent) &&
    around !== undefined &&
    ts.isBinaryExpression(around) &&
    around.left === parent
  );
}

/** Whether a name in another file than that of a variable is a variable of that other file. */
function isOfOwnFile(name: ts.MemberName, holder: ts.MemberName): boolean {
  const file: ts.SourceFile & { readonly locals?: ts.SymbolTable } = name.getSourceFile();
  if (file === holder.getSourceFile() || (ts.isPropertyAccessExpression(name.parent) && name.parent.name === name))
    return false;
  const own = file.locals?.get(ts.escapeLeadingUnderscores(name.text));
  return own?.declarations?.some((declaration) => ts.isVariableDeclaration(declaration)) === true;
}

/** Whether other files may name a variable or member: of a module's variable, some file imports it, or the whole module. */
function isShared(holder: ts.MemberName, code: Pick<Code, "files" | "pathOf">): boolean {
  const file = holder.getSourceFile();
  if (!ts.isVariableDeclaration(holder.parent) || !isModule(file)) return true;
  return importsOf(file, code).some(({ parent: statement }) => {
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    const { namedBindings } = clause ?? {};
    if (clause === undefined || clause.name !== undefined || !namedBindings || !ts.isNamedImports(namedBindings))
      return true;
    return namedBindings.elements.some((element) => (element.propertyName ?? element.name).text === holder.text);
  });
}
