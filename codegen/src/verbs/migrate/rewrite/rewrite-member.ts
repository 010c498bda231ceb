import { Node } from "ts-morph";
import { isAsciiIdentifier } from "../../../names/identifier.ts";
import type { ImportChanges } from "./import-changes.ts";
import type { MemberPath } from "../member-paths.ts";
import { declarationsOf, sdkPath } from "../syntax/sdk-path.ts";
import { unwrap } from "../syntax/unwrap.ts";

/**
 * The text for another member of `scopes`, reached from the same constant or import as the given one, or from an import that
 * is noted as needed; nothing where the constant is declared in some other way.
 */
export function rewriteMember(node: Node, path: MemberPath, imports: ImportChanges): string | undefined {
  const { root, steps } = findRoot(node);
  const isInRoot = steps.every((step, index) => path[index] === step);
  if (isInRoot) return root.getText() + accessors(path.slice(steps.length));
  const [declaration] = Node.isIdentifier(root) ? declarationsOf(root) : [];
  const [first = "", ...others] = path;
  if (!Node.isImportSpecifier(declaration) || steps.length > 1) return undefined;
  const local = imports.replace(declaration, first);
  return local && local + accessors(others);
}

/** The part of a member expression that is `scopes` itself, or what was imported from it. */
function findRoot(node: Node): { readonly root: Node; readonly steps: MemberPath } {
  let root = node;
  for (;;) {
    const [, ...steps] = sdkPath(root) ?? [];
    if (steps.length === 0) return { root, steps };
    const inner = unwrap(root);
    if (!Node.isPropertyAccessExpression(inner) && !Node.isElementAccessExpression(inner)) return { root, steps };
    root = inner.getExpression();
  }
}

function accessors(path: MemberPath): string {
  return path.map((step) => (isAsciiIdentifier(step) ? `.${step}` : `[${JSON.stringify(step)}]`)).join("");
}
