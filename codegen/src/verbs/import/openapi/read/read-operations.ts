import { checkOperationId } from "../../../../catalog/operation-id.ts";
import { quote } from "../../../../text/show.ts";
import type { JsonNode } from "../../../../catalog/json/json-node.ts";
import type { Documents, Located } from "./documents.ts";
import { readExtensions } from "./extensions.ts";
import { entriesOf, itemsOf, property, textOf } from "./nodes.ts";
import { catalogPath } from "./path-of.ts";
import { readSecurity, type Needed } from "./read-security.ts";
import { readServers, type Servers } from "./read-servers.ts";

/** An operation of a document. */
export interface DocumentOperation {
  readonly id: string;
  /** The method and the path as the document writes them. */
  readonly written: string;
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
  const fallback = readSecurity(property(root.node, "security"), root.file, documents);
  const operations: DocumentOperation[] = [];
  for (const [path, value] of entriesOf(property(root.node, "paths"))) {
    if (path.startsWith("x-")) continue;
    const item = await documents.follow({ node: value, file: root.file });
    if (!path.startsWith("/"))
      documents.flag(
        { node: value, file: root.file },
        `path ${quote(path)} has no slash at its start. Read as if it had.`,
      );
    for (const [method, each] of entriesOf(item?.node)) {
      if (item === undefined || !methods.has(method)) continue;
      const operation = await documents.follow({ node: each, file: item.file });
      if (operation === undefined) continue;
      const place = { node: each, file: item.file };
      const own = ownServers([operation, item], servers, documents);
      const spanning = spanningParameters([item.node, operation.node]);
      const id = `${method.toUpperCase()} ${catalogPath(`${own.prefix}${path.startsWith("/") ? "" : "/"}${path}`, spanning)}`;
      const problem = checkOperationId(id);
      if (problem !== undefined) {
        const found = `expected ${problem.expected} but received ${problem.received}`;
        documents.flag(place, `${quote(id)} is no operation of a catalog: ${found}. Left out.`);
        continue;
      }
      const security = property(operation.node, "security");
      operations.push({
        ...{ id, written: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), place },
        ...(own.hosts !== undefined && { hosts: own.hosts }),
        security: security === undefined ? fallback : readSecurity(security, operation.file, documents),
        extension: readExtensions([operation, item], extensions, documents),
        isDeprecated: isTrue(property(operation.node, "deprecated")),
      });
    }
  }
  return operations;
}

/** The hosts that an operation has for itself, if any, and what its path begins with. */
interface OwnServers {
  readonly hosts?: readonly string[];
  readonly prefix: string;
}

/** Reads the servers of an operation or of its path. One without a host is on those of the document. */
function ownServers(owners: readonly Located[], { hosts, prefix }: Servers, documents: Documents): OwnServers {
  const owner = owners.find(({ node }) => itemsOf(property(node, "servers")).length > 0);
  if (owner === undefined) return { prefix };
  const own = readServers(owner, documents);
  if (own.hosts.length > 0) return { hosts: own.hosts, prefix: "" };
  if (!own.isRelative) return { prefix };
  if (hosts.length === 0) return { prefix: own.prefix };
  return { hosts: [...new Set(hosts.map((host) => host.replace(/\/.*$/u, "") + own.prefix))], prefix: "" };
}

function isTrue(node: JsonNode | undefined): boolean {
  return node?.type === "other" && node.text === "true";
}

function spanningParameters(owners: readonly JsonNode[]): ReadonlySet<string> {
  const names = owners
    .flatMap((owner) => itemsOf(property(owner, "parameters")))
    .filter((each) => isTrue(property(each, "allowReserved")) || isTrue(property(each, "x-multi-segment")))
    .map((each) => textOf(property(each, "name")) ?? "");
  return new Set(names);
}
