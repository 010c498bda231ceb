import { checkOperationId, withoutParameterNames } from "../../../../catalog/operation-id.ts";
import { quote } from "../../../../text/show.ts";
import type { JsonNode } from "../../../../catalog/json/json-node.ts";
import type { Documents, Located } from "./documents.ts";
import { readExtensions } from "./extensions.ts";
import { entriesOf, itemsOf, property, textOf } from "./nodes.ts";
import { readServers, type Servers } from "./read-servers.ts";

/** One scheme of a requirement, and the scopes that it names. */
export interface Needed {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

/** An operation of a document. */
export interface DocumentOperation {
  readonly id: string;
  readonly method: string;
  /** Its own hosts, if it does not have those of the document. */
  readonly hosts?: readonly string[];
  /** Alternatives, each a list of schemes that are needed together; undefined if the document says nothing. */
  readonly security: readonly (readonly Needed[])[] | undefined;
  /** Alternatives of scopes that an extension lists. */
  readonly extension: readonly (readonly string[])[] | undefined;
  readonly isDeprecated: boolean;
  readonly place: Located;
}

const methods: ReadonlySet<string> = new Set(["get", "head", "post", "put", "patch", "delete", "options", "trace"]);

/** Reads the operations of a document, in its order. */
export async function readOperations(
  root: Located,
  servers: Servers,
  extensions: readonly string[],
  documents: Documents,
): Promise<readonly DocumentOperation[]> {
  const fallback = readSecurity(property(root.node, "security"));
  const operations: DocumentOperation[] = [];
  const seen = new Map<string, string>();
  for (const [path, value] of entriesOf(property(root.node, "paths"))) {
    if (path.startsWith("x-")) continue;
    const item = await documents.follow({ node: value, file: root.file });
    for (const [method, each] of entriesOf(item?.node)) {
      if (item === undefined || !methods.has(method)) continue;
      const operation = await documents.follow({ node: each, file: item.file });
      if (operation === undefined) continue;
      const id = `${method.toUpperCase()} ${pathOf(servers.prefix + path, [item.node, operation.node])}`;
      const place = { node: each, file: item.file };
      const same = withoutParameterNames(id);
      if (checkOperationId(id) !== undefined)
        documents.flag(place, `${quote(id)} is no operation of a catalog. Left out.`);
      else if (seen.has(same))
        documents.flag(place, `${quote(id)} is the same call as ${quote(seen.get(same) ?? "")}. Left out.`);
      else {
        seen.set(same, id);
        const security = property(operation.node, "security");
        const hosts = ownHosts([operation, item], documents);
        operations.push({
          ...{ id, method: method.toUpperCase(), place },
          ...(hosts !== undefined && { hosts }),
          security: security === undefined ? fallback : readSecurity(security),
          extension: readExtensions(operation.node, extensions),
          isDeprecated: isTrue(property(operation.node, "deprecated")),
        });
      }
    }
  }
  return operations;
}

function ownHosts(owners: readonly Located[], documents: Documents): readonly string[] | undefined {
  const owner = owners.find(({ node }) => property(node, "servers") !== undefined);
  return owner && readServers(owner, documents).hosts;
}

function readSecurity(list: JsonNode | undefined): readonly (readonly Needed[])[] | undefined {
  if (list === undefined) return undefined;
  return itemsOf(list).map((requirement) =>
    entriesOf(requirement).map(([scheme, scopes]) => ({
      scheme,
      scopes: itemsOf(scopes).flatMap((scope) => textOf(scope)?.trim() ?? []),
    })),
  );
}

function isTrue(node: JsonNode | undefined): boolean {
  return node?.type === "other" && node.text === "true";
}

/** The path as a catalog writes it: no query, each parameter name once, `{name+}` for a parameter that spans segments. */
function pathOf(path: string, owners: readonly JsonNode[]): string {
  const used = new Set<string>();
  const spanning = new Set(
    owners
      .flatMap((owner) => itemsOf(property(owner, "parameters")))
      .filter((each) => isTrue(property(each, "allowReserved")) || isTrue(property(each, "x-multi-segment")))
      .map((each) => textOf(property(each, "name")) ?? ""),
  );
  const written = (path.startsWith("/") ? path : `/${path}`).replace(/[?#].*$/u, "").replace(/\/{2,}/gu, "/");
  return written.replaceAll(" ", "%20").replace(/\{([^{}]*)\}/gu, (_, inner: string) => {
    const base = inner.replace(/^[+/]|[+*]$|=.*$/gu, "").replace(/[^\w.-]/gu, "_") || "parameter";
    let name = base;
    for (let count = 2; used.has(name); count++) name = `${base}${count}`;
    used.add(name);
    const isSpanning = /^\+|[+*]$|=.*[/*]/u.test(inner) || spanning.has(inner);
    return `{${name}${isSpanning ? "+" : ""}}`;
  });
}
