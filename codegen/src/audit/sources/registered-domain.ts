import { parse } from "tldts";

/** The domain that a host is registered under. */
export interface RegisteredDomain {
  /** `example.co.uk` of `api.example.co.uk`; of `app.vercel.app` all of it, as customers of that platform share the end. */
  readonly domain: string;
  /** The provider's own word in it, `example`; absent if a platform lends the domain to its customers. */
  readonly name: string | undefined;
}

/** A stand-in for a variable label. */
const variable = "any-label";

/**
 * Returns the registered domain of a host or of a host pattern with placeholders, port and base path; `undefined` for
 * addresses, names without a dot, and domains that are variable themselves.
 */
export function registeredDomain(host: string): RegisteredDomain | undefined {
  const name = host
    .toLowerCase()
    .replace(/\{[^{}]*\}/gu, variable)
    .replace(/\/.*$/u, "")
    .replace(/:\d+$/u, "");
  const { domain, domainWithoutSuffix, isPrivate } = parse(name, { allowPrivateDomains: true });
  if (domain === null || domain.includes(variable)) return undefined;
  return { domain, name: isPrivate === true ? undefined : (domainWithoutSuffix ?? undefined) };
}
