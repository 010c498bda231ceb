import { readProperty } from "../input/read.ts";

/** A request as a matcher wants it: `GET`, `/v3/templates/d-42`. */
export interface Location {
  readonly method: string;
  readonly path: string;
}

interface UrlParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}

/** Reserved for use in documents: no request goes there. */
const nowhere = "path.invalid";

/**
 * The method and the path that a request goes to; undefined if it goes to another host, or nowhere.
 *
 * @internal
 */
export function locate(hosts: readonly string[], request: unknown): Location | undefined {
  const method = readProperty(request, "method");
  const given = readProperty(request, "url");
  const url = typeof given === "string" ? given : readProperty(given, "href");
  if (typeof method !== "string" || typeof url !== "string") return undefined;
  const isPath = /^\/(?![/\\])/u.test(url);
  const target = isPath ? parse(url, `https://${nowhere}`) : parse(url);
  if (target === undefined || !/^https?:$/u.test(target.protocol)) return undefined;
  const isOurs = hosts.some((host) => withoutPort(host) === target.hostname);
  return isOurs || (isPath && target.hostname === nowhere)
    ? { method: method.toUpperCase(), path: target.pathname }
    : undefined;
}

/** As `fetch` reads it, dot segments and backslashes included: what the server gets is what counts. */
function parse(url: string, base?: string): UrlParts | undefined {
  // Browsers and servers all have it, but only the libraries of TypeScript for the one or the other declare it.
  const { URL } = globalThis as unknown as { readonly URL: new (url: string, base?: string) => UrlParts };
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/u, "");
}
