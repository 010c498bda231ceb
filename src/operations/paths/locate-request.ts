import { readProperty } from "../../input/read.ts";

/** A request as a matcher wants it: `GET`, `api.example.com`, `/v3/templates/d-42`. */
export interface Location {
  readonly method: string;
  /** Without port, in lower case; absent for a URL that begins with its path. */
  readonly host?: string;
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
 * The method, the host and the path of a request; `undefined` if it is not a request over HTTP.
 *
 * @internal
 */
export function locateRequest(request: unknown): Location | undefined {
  const method = readProperty(request, "method");
  const given = readProperty(request, "url");
  const url = typeof given === "string" ? given : readProperty(given, "href");
  if (typeof method !== "string" || typeof url !== "string") return undefined;
  const isPath = /^\/(?![/\\])/u.test(url);
  const target = isPath ? parse(url, `https://${nowhere}`) : parse(url);
  if (target === undefined || !/^https?:$/u.test(target.protocol)) return undefined;
  const location = { method: method.toUpperCase(), path: target.pathname };
  return isPath && target.hostname === nowhere ? location : { ...location, host: target.hostname };
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
