import { entriesOf, itemsOf, lineOf, property, textOf } from "./nodes.ts";
import type { Documents, Located } from "./documents.ts";

/** A security scheme of a document. */
export interface Scheme {
  readonly name: string;
  /** `oauth2`, `openIdConnect`, `http`, `apiKey` or `basic`. */
  readonly type: string;
  readonly description?: string;
  /** The scopes that the scheme declares, with their descriptions. */
  readonly scopes: ReadonlyMap<string, string | undefined>;
  /** Names that stand in the place of a scope, and say that no scope is needed. */
  readonly free: ReadonlySet<string>;
}

/** The description of a name that stands in the place of a scope, and says that none is needed. */
const saysFree = /^no (?:scopes?|permissions?) (?:(?:is|are) )?(?:required|needed|necessary)\b/iu;

/** Reads the security schemes of a document, of any version. */
export async function readSchemes(root: Located, documents: Documents): Promise<readonly Scheme[]> {
  const { node, file } = root;
  const declared = property(property(node, "components"), "securitySchemes") ?? property(node, "securityDefinitions");
  const schemes: Scheme[] = [];
  for (const [name, value] of entriesOf(declared)) {
    const found = await documents.follow({ node: value, file });
    const type = textOf(property(found?.node, "type"));
    if (found === undefined || type === undefined) {
      documents.flag({ node: value, file }, `the security scheme "${name}" has no type. Left out.`);
      continue;
    }
    const description = lineOf(property(found.node, "description"));
    const declaredScopes = await scopesOf(found, documents);
    const isFree = (text: string | undefined): boolean => text !== undefined && saysFree.test(text);
    schemes.push({
      name,
      type,
      ...(description !== undefined && { description }),
      scopes: new Map([...declaredScopes].filter(([, text]) => !isFree(text))),
      free: new Set([...declaredScopes].filter(([, text]) => isFree(text)).map(([scope]) => scope)),
    });
  }
  return schemes;
}

async function scopesOf(
  { node, file }: Located,
  documents: Documents,
): Promise<ReadonlyMap<string, string | undefined>> {
  const flows = [node, ...entriesOf(property(node, "flows")).map(([, flow]) => flow)];
  const scopes = new Map<string, string | undefined>();
  for (const flow of flows) {
    const list = property(flow, "scopes");
    const found = list && (await documents.follow({ node: list, file }));
    for (const [name, description] of entriesOf(found?.node))
      if (!name.startsWith("x-")) scopes.set(name, scopes.get(name) ?? lineOf(description));
    // A list has no descriptions.
    for (const name of itemsOf(found?.node).flatMap((item) => textOf(item) ?? [])) scopes.set(name, scopes.get(name));
  }
  return scopes;
}

/** For each scheme the one that stands for it: the first with the same scopes, since flows and versions repeat them. */
export function mergeSchemes(schemes: readonly Scheme[]): ReadonlyMap<string, Scheme> {
  const byScopes = new Map<string, Scheme>();
  return new Map(
    schemes.map((scheme) => {
      const key = scheme.scopes.size === 0 ? `name ${scheme.name}` : [...scheme.scopes.keys()].sort().join("\n");
      const first = byScopes.get(key) ?? scheme;
      byScopes.set(key, first);
      return [scheme.name, first] as const;
    }),
  );
}
