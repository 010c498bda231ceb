import { ts } from "../../syntax/typescript.ts";
import { byCodeUnit } from "../../../text/by-code-unit.ts";
import type { Catalog } from "../../../catalog/catalog.ts";
import { CommandError } from "../../../files/command-error.ts";
import { levelsByGroup } from "../../../catalog/scopes-of.ts";
import type { Position } from "../../../text/line-map.ts";
import { eitherOf, quote, visible } from "../../../text/show.ts";
import { resolveNames } from "../../../names/resolve-names.ts";
import { nameText } from "../../syntax/nodes.ts";
import { orTooDeep } from "../../syntax/too-deep.ts";

/** The request that a constant in the code declares. */
export interface DeclaredKey {
  readonly keyType: string;
  readonly scopes: readonly string[];
  /** The place of each scope: where it is named, or the preset, the group or the access that has it. */
  readonly places: ReadonlyMap<string, Position>;
}

/** A scope, and the code that gives it to the key. */
interface PlacedScope {
  readonly scope: string;
  readonly node: ts.Node;
}

/**
 * The key that a file declares: the first call of a key function, with scopes as strings, `scopes.mail.send`,
 * `...presets.mailSend.full`, `...groups.templates.read` and `access`.
 *
 * @throws {CommandError} if there is none, or if parts of it cannot be read without running it; it lists every place
 */
export function readKey(text: string, path: string, catalog: Catalog): DeclaredKey {
  return orTooDeep(
    () => readDeclared(text, path, catalog),
    () => {
      throw new CommandError(
        `${visible(path)}: expected a key but received code that nests too deep to read. Check the path.`,
      );
    },
  );
}

function readDeclared(text: string, path: string, catalog: Catalog): DeclaredKey {
  const helpers = new Map([...resolveNames(catalog).keyTypes].map(([keyType, { helper }]) => [helper, keyType]));
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const call = findCall(file, helpers);
  if (!call)
    throw new CommandError(
      `${visible(path)}: expected a call of ${eitherOf([...helpers.keys()])} but received none. Name the file of a key; --write writes a new one.`,
    );
  const keyType = helpers.get(call.expression.getText()) ?? "";
  const problems: string[] = [];
  const positionOf = (node: ts.Node): Position => {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
    return { line: line + 1, column: character + 1 };
  };
  const refuse = (node: ts.Node): readonly [] => {
    const { line, column } = positionOf(node);
    problems.push(
      `${visible(path)}:${line}:${column}: expected a scope as a string, a member of scopes, or a spread preset or group but received ${quote(node.getText())}. Write it out.`,
    );
    return [];
  };
  const read = reader(catalog, keyType, refuse);
  const [spec] = call.arguments;
  const scopes =
    spec && ts.isObjectLiteralExpression(spec)
      ? spec.properties.flatMap((property): readonly PlacedScope[] => {
          const name = nameText(property.name);
          if (name === "name") return [];
          if (!ts.isPropertyAssignment(property)) return refuse(property);
          if (name === "scopes") return read.list(property.initializer);
          return name === "access" ? read.access(property.initializer) : [];
        })
      : refuse(spec ?? call);
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  // The first place of a scope that stands in several.
  const places = new Map(scopes.toReversed().map(({ scope, node }) => [scope, positionOf(node)]));
  return { keyType, scopes: [...places.keys()].sort(byCodeUnit), places };
}

function findCall(file: ts.SourceFile, helpers: ReadonlyMap<string, string>): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && helpers.has(node.expression.getText())) found ??= node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Read = (node: ts.Expression) => readonly PlacedScope[];

/** Reads the two lists of a key; a part that is not written out is refused. */
function reader(
  catalog: Catalog,
  keyType: string,
  refuse: (node: ts.Node) => readonly [],
): { readonly list: Read; readonly access: Read } {
  const names = resolveNames(catalog);
  const byName = (map: ReadonlyMap<string, string>, name: string | undefined): string | undefined =>
    [...map].find(([, exported]) => exported === name)?.[0];
  const levels = levelsByGroup(catalog, keyType);
  const namesOf = (node: ts.Expression): readonly string[] => {
    const [root, ...steps] = node.getText().replace(/\s+/gu, "").split(".");
    if (root === "scopes" && catalog.scopes.some(({ name }) => name === steps.join("."))) return [steps.join(".")];
    const [id, level] = steps;
    if (level !== "read" && level !== "full") return refuse(node);
    if (root === "presets")
      return catalog.presets.find((preset) => preset.id === byName(names.presets, id))?.[level] ?? refuse(node);
    if (root === "groups") return levels.get(byName(names.groups, id) ?? "")?.[level] ?? refuse(node);
    return refuse(node);
  };
  const at = (node: ts.Node, scopes: readonly string[]): readonly PlacedScope[] =>
    scopes.map((scope) => ({ scope, node }));
  const member: Read = (node) => at(node, namesOf(node));
  const list: Read = (node) => {
    if (!ts.isArrayLiteralExpression(node)) return ts.isPropertyAccessExpression(node) ? member(node) : refuse(node);
    return node.elements.flatMap((element) => {
      if (ts.isStringLiteralLike(element)) return at(element, [element.text]);
      if (ts.isSpreadElement(element)) return list(element.expression);
      return ts.isPropertyAccessExpression(element) ? member(element) : refuse(element);
    });
  };
  return {
    list,
    access: (node) => {
      if (!ts.isObjectLiteralExpression(node)) return refuse(node);
      return node.properties.flatMap((property) => {
        if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer))
          return refuse(property);
        const group = nameText(property.name) ?? "";
        const level = property.initializer.text;
        const scopes = level === "read" || level === "full" ? levels.get(group)?.[level] : undefined;
        return at(property, scopes ?? refuse(property));
      });
    },
  };
}
