import { knownPieces } from "../values/text.ts";
import { parseHost } from "../../../../src/operations/paths/host-pattern.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import { registeredDomain } from "../sources/registered-domain.ts";
import { isSetting, labels } from "../sources/traces.ts";
import type { Text } from "../values/value.ts";

/** Whether a host is the provider's, looks like one of its hosts, is another one, or is not known. */
export type Whose = "ours" | "similar" | "foreign" | "open";

/** Returns to whom an origin belongs: `https://api.sendgrid.com`, or one with placeholders. */
export type HostTest = (origin: Text) => Whose;

/** A test for the hosts of a catalog. A placeholder that is named after the provider counts as its host. */
export function hostTest(hosts: readonly string[]): HostTest {
  const tests = hosts.map(originTest);
  const providers = labels(hosts);
  const isSimilar = similarTo(hosts, providers);
  const isNamed = (name: string): boolean =>
    !isSetting(name) && providers.some((label) => name.toLowerCase().includes(label));
  return (origin) => {
    if (tests.some((test) => test(origin))) return "ours";
    if (origin.some((piece, index) => typeof piece !== "string" && isHost(origin[index - 1]) && isNamed(piece.name)))
      return "ours";
    if (origin.some((piece) => typeof piece !== "string") && isUnknown(origin)) return "open";
    return isSimilar(hostIn(origin.map(asLabel).join(""))) ? "similar" : "foreign";
  };
}

/** Whether a host, or a part of it, may stand after a piece of an origin: `https://`, `api.`; no host stands after `device-`. */
function isHost(before: Text[number] | undefined): boolean {
  return typeof before !== "string" || /[/.@]$/u.test(before);
}

/**
 * A test whether a host looks like one of the provider's: it is below the same registered domain, as `sandbox.example.com`,
 * or its own registered domain has the provider's name, as `api.example.io`, `example-api.com` and `exampleapis.com`. A name
 * in front of another domain is no sign: `example.customer.com` is the customer's.
 */
function similarTo(hosts: readonly string[], names: readonly string[]): (host: string) => boolean {
  const domains = new Set(hosts.flatMap((host) => registeredDomain(host)?.domain ?? []));
  return (host) => {
    const own = registeredDomain(host);
    if (own === undefined) return false;
    const parts = own.name?.split("-").map((part) => part.replace(/^api|(?:apis?|app)$/gu, "")) ?? [];
    return domains.has(own.domain) || names.some((name) => own.name === name || parts.includes(name));
  };
}

/** The host of an origin whose text is known, without port, in lower case. */
export function hostOf(origin: Text): string | undefined {
  return origin.every((piece) => typeof piece === "string") ? hostIn(origin.join("")) : undefined;
}

const scheme = /^(?:https?:)?\/\//iu;

function hostIn(origin: string): string {
  return origin
    .replace(scheme, "")
    .replace(/^[^@]*@/u, "")
    .replace(/:\d+$/u, "")
    .toLowerCase();
}

/**
 * Whether an origin can be one of a host pattern; the variable labels of the pattern and the placeholders of the origin can be
 * any text.
 */
export function originTest(host: string): (origin: Text) => boolean {
  const pattern = parseHost(host);
  const name = hostName(host);
  return (origin) => {
    const known = hostOf(origin);
    if (known !== undefined) return pattern.test(known);
    if (isUnknown(origin)) return false;
    // Compared with the name, a placeholder stands for any text; compared with the pattern, for one label.
    return fits(origin, name) || pattern.test(hostIn(origin.map(asLabel).join("")));
  };
}

/** The name of a host pattern, without port and base path, in lower case. */
export function hostName(host: string): string {
  return host.replace(/\/.*/u, "").replace(/:\d+$/u, "").toLowerCase();
}

/** Whether a host is entirely unknown. */
function isUnknown(origin: Text): boolean {
  return /^[:.]*$/u.test(knownPieces(origin).replace(scheme, ""));
}

function asLabel(piece: Text[number]): string {
  return typeof piece === "string" ? piece : "x";
}

function fits(origin: Text, name: string): boolean {
  const source = origin.map((piece, index) => {
    if (typeof piece !== "string") return "[^/]*";
    return escapePattern(index === 0 ? piece.replace(scheme, "") : piece);
  });
  return new RegExp(`^${source.join("")}$`, "iu").test(name);
}
