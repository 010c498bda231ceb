import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { pathParameters } from "../../catalog/operation-id.ts";
import { scopesOfKeyType, sortBy } from "../../catalog/scopes-of.ts";
import type { Names } from "../../names/resolve-names.ts";
import { exampleCode } from "../../print/text/doc-comment.ts";
import { quote } from "../../print/text/quote.ts";

/** A scope and operations of the catalog that examples can show. */
interface Shown {
  readonly scope: string;
  readonly helper: string;
  readonly calls: readonly string[];
}

/** The lines of an example for `gate`; none if no operation needs a single scope. */
export function gateExample(catalog: Catalog, names: Names): readonly string[] {
  const shown = findShown(catalog, names);
  if (shown === undefined) return [];
  const key = `${shown.helper}({ name: "Example", scopes: [${quote(shown.scope)}] })`;
  const code = [`const gated = gate(client, ${key});`, ...shown.calls.map((call) => `await gated.${call};`)];
  return ["@example", "```ts", ...code.map(exampleCode), "```"];
}

/** The first scope that covers an operation with parameters in its path, or at least some operation. */
function findShown(catalog: Catalog, names: Names): Shown | undefined {
  const [keyType] = [...names.keyTypes].flatMap(([id, { helper }]) => {
    const scopes = new Set(scopesOfKeyType(catalog, id));
    const covered = sortBy(catalog.operations, ({ id: operation }) => operation).filter(
      ({ method, allOf = [] }) => method === "GET" && allOf.length === 1 && scopes.has(allOf[0] ?? ""),
    );
    const open = covered.find(({ path }) => pathParameters(path).length === 1) ?? covered[0];
    return open === undefined ? [] : [{ helper, open, covered }];
  });
  if (keyType === undefined) return undefined;
  const { helper, open, covered } = keyType;
  const scope = open.allOf?.[0] ?? "";
  const fixed = covered.find(({ path, allOf }) => allOf?.[0] === scope && pathParameters(path).length === 0);
  return { scope, helper, calls: [...(fixed === undefined || fixed === open ? [] : [call(fixed)]), call(open)] };
}

function call({ id, path }: Operation): string {
  const parameters = pathParameters(path);
  if (parameters.length === 0) return `call(${quote(id)})`;
  return `call(${quote(id)}, { path: { ${parameters.map((name) => `${quote(name)}: "42"`).join(", ")} } })`;
}
