import { checkHost } from "../../../../catalog/host-pattern.ts";
import { quote } from "../../../../text/show.ts";
import type { JsonNode } from "../../../../catalog/json/json-node.ts";
import type { Documents, Located } from "./documents.ts";
import { entriesOf, itemsOf, property, textOf } from "./nodes.ts";

/** The addresses of an API. */
export interface Servers {
  /** Hosts with their base paths, as a catalog writes them. */
  readonly hosts: readonly string[];
  /** The base path of a server without a host, if no server has one; the operations begin with it. */
  readonly prefix: string;
  /** True if some server has no host: it is on the one that serves the document. */
  readonly isRelative: boolean;
}

/** Hosts that stand for the real one in examples and on the machines of developers. */
const placeholder =
  /^(?:localhost|127\.|0\.0\.0\.0|\[::1\]|(?:.+\.)?(?:example\.(?:com|org|net)|test|invalid|local|example)(?::|\/|$)|.*(?:your|my|placeholder|<)[-_]?(?:domain|host|server|company|subdomain|instance))/iu;
/** Labels that stand for the name of a customer. */
const placeholderLabel = /^(?:subdomain|tenant|hostname|your[\w-]*(?:domain|org|tenant|site|account))$/iu;
const mostValues = 10;

/** Reads the addresses in a `servers` list, or in the `host` and `basePath` of version 2.0. */
export function readServers(owner: Located, documents: Documents): Servers {
  const { node, file } = owner;
  const written = itemsOf(property(node, "servers")).flatMap((server) =>
    addressesOf(server).map((url) => ({ url, at: { node: server, file } })),
  );
  const host = textOf(property(node, "host"));
  const basePath = textOf(property(node, "basePath")) ?? "";
  const swagger =
    property(node, "swagger") === undefined
      ? []
      : [{ url: `${host === undefined ? "" : `//${host}`}${basePath}`, at: owner }];
  const hosts = new Set<string>();
  const prefixes = new Set<string>();
  for (const { url, at } of [...written, ...swagger]) {
    const { authority, path } = split(url);
    const whole = `${authority}${path}`;
    const problem = authority === "" ? undefined : checkHost(whole);
    if (authority === "") prefixes.add(path);
    else if (placeholder.test(authority) || labelsOf(authority).some((label) => placeholderLabel.test(label)))
      documents.flag(at, `${quote(whole)} is a placeholder, no host. ${nextStep(authority, path)}`);
    else if (problem !== undefined)
      documents.flag(at, `${quote(whole)} is no host of a catalog: expected ${problem.expected}. Left out.`);
    else hosts.add(whole);
  }
  const [prefix = "", ...others] = prefixes;
  if (hosts.size === 0 && others.length > 0)
    documents.flag(owner, `the document has several base paths and no host. Taken: ${quote(prefix)}.`);
  return { hosts: [...hosts], prefix: hosts.size > 0 ? "" : prefix, isRelative: prefixes.size > 0 };
}

function labelsOf(authority: string): readonly string[] {
  return authority.split(".");
}

/** Where every customer has a host, a pattern may be what is meant. */
function nextStep(authority: string, path: string): string {
  const labels = labelsOf(authority);
  const last = labels.findLastIndex((label) => placeholderLabel.test(label));
  const rest = labels.slice(last + 1);
  const pattern =
    last === -1 || rest.length < 2 ? "" : `, or "${["{tenant}", ...rest].join(".")}${path}" for all of them`;
  return `Add the real one to "hosts"${pattern}.`;
}

function split(url: string): { readonly authority: string; readonly path: string } {
  const { authority = "", path = "" } =
    /^(?:(?:[a-z][a-z\d+.-]*|\{\w+\}):)?(?:\/\/(?<authority>[^/?#]*))?(?<path>[^?#]*)/iu.exec(url.trim())?.groups ?? {};
  const trimmed = path.replace(/\/+$/u, "");
  return {
    authority: authority.toLowerCase().replace(/:443$/u, ""),
    path: trimmed === "" || trimmed.startsWith("/") ? trimmed : `/${trimmed}`,
  };
}

/** The addresses of a server: one for each value of a variable with few, its default in a path, a placeholder in a host. */
function addressesOf(server: JsonNode): readonly string[] {
  const url = textOf(property(server, "url")) ?? "";
  return entriesOf(property(server, "variables")).reduce<readonly string[]>(
    (urls, [name, variable]) => {
      const values = itemsOf(property(variable, "enum")).flatMap((value) => textOf(value) ?? []);
      const fallback = textOf(property(variable, "default")) ?? values[0] ?? "";
      return urls.flatMap((each) => {
        const isInHost = split(each).authority.includes(`{${name.toLowerCase()}}`);
        const isLabel =
          isInHost && !each.includes(`//{${name}}/`) && !each.endsWith(`//{${name}}`) && !each.includes(`:{${name}}`);
        if (isLabel && (values.length === 0 || values.length > mostValues)) return [each];
        const chosen = isLabel ? values : [fallback];
        return chosen.map((value) => each.replaceAll(`{${name}}`, value));
      });
    },
    [url],
  );
}
