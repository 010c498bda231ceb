import { redact } from "../secrets/redact.ts";
import { ScopeError } from "../../../errors/scope-error.ts";
import { describe } from "../../../input/show.ts";

interface ParsedUrl {
  readonly protocol: string;
  readonly origin: string;
  readonly username: string;
  readonly search: string;
  readonly hash: string;
}

// Every runtime has it, but only some libraries of TypeScript declare it.
interface Runtime {
  readonly URL: new (url: string) => ParsedUrl;
}

/**
 * The base URL without the slashes at its end.
 *
 * @throws ScopeError `invalid-call` if it is no URL of HTTP, or has more than a host and a path.
 * @internal
 */
export function readBaseUrl(baseUrl: unknown): string {
  const url = typeof baseUrl === "string" ? parse(baseUrl) : undefined;
  const isPlain = url !== undefined && /^https?:$/u.test(url.protocol) && url.username + url.search + url.hash === "";
  if (typeof baseUrl === "string" && isPlain) return baseUrl.replace(/\/+$/u, "");
  const issue = {
    path: ["baseUrl"],
    expected: "the URL of the API, such as https://api.example.com",
    received: baseUrl === undefined ? "none" : describe(typeof baseUrl === "string" ? redact(baseUrl) : baseUrl),
    ...(baseUrl === undefined && { next: "The catalog names no host that could stand in for it." }),
  };
  throw new ScopeError("invalid-call", [issue], "fetchClient");
}

/**
 * The URL of a request: the base URL and a path. The request stays at the host of the base URL.
 *
 * @throws ScopeError `invalid-call` for a path that leads to another host: `@evil.example`, `//evil.example`.
 * @internal
 */
export function joinUrl(baseUrl: string, path: unknown): string {
  if (typeof path === "string" && /^\/(?![/\\])/u.test(path)) {
    const url = baseUrl + path;
    if (parse(url)?.origin === parse(baseUrl)?.origin) return url;
  }
  const issue = {
    path: ["url"],
    expected: 'a path, such as "/things"',
    received: describe(typeof path === "string" ? redact(path) : path),
    next: "The client knows the host: baseUrl names another.",
  };
  throw new ScopeError("invalid-call", [issue], "fetchClient.request");
}

function parse(url: string): ParsedUrl | undefined {
  const { URL } = globalThis as unknown as Runtime;
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
