/** A host of a catalog, ready to be compared with the hosts of URLs. */
export interface HostPattern {
  /** Whether a host without port, in lower case, is meant by the pattern. */
  test(hostname: string): boolean;
  /** Whether every label is fixed: a fixed host goes before `{tenant}.example.com`. */
  readonly isFixed: boolean;
  /** The base path, which operations leave out: `/base`, or nothing. */
  readonly base: string;
}

/**
 * The pattern of a host: `api.example.com`, `{tenant}.example.com`, `api.example.com/base`. Ports do not count.
 *
 * @internal
 */
export function parseHost(host: string): HostPattern {
  const slash = host.indexOf("/");
  const authority = slash === -1 ? host : host.slice(0, slash);
  const name = authority.toLowerCase().replace(/:\d+$/u, "");
  const base = slash === -1 ? "" : host.slice(slash).replace(/\/+$/u, "");
  const isFixed = !name.includes("{");
  if (isFixed) return { test: (hostname) => hostname === name, isFixed, base };
  const parts = name.split(/\{[^{}]*\}/u).map((text) => text.replace(/[$()*+.?[\\\]^|]/gu, "\\$&"));
  const pattern = new RegExp(`^${parts.join("[^.]+")}$`, "u");
  return { test: (hostname) => pattern.test(hostname), isFixed, base };
}

/**
 * What is left of a path without the base path of its host; `undefined` for a path outside of it.
 *
 * @internal
 */
export function withoutBase(path: string, base: string): string | undefined {
  if (base === "") return path;
  if (path === base) return "/";
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}
