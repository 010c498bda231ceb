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
  return (origin) => {
    const holes = origin.filter((piece) => typeof piece !== "string");
    const known = origin.filter((piece) => typeof piece === "string").join("");
    if (tests.some((test) => test(origin))) return isNamed(known) || holes.length === 0 ? "ours" : "open";
    if (holes.some(({ name }) => !isSetting(name) && providers.some((label) => name.toLowerCase().includes(label))))
      return "ours";
    if (holes.length > 0 && !isNamed(known)) return "open";
    return isSimilar(hostOf(origin.map(asLabel)) ?? "") ? "similar" : "foreign";
  };
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
  if (!origin.every((piece) => typeof piece === "string")) return undefined;
  return origin
    .join("")
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//u, "")
    .replace(/^[^@]*@/u, "")
    .replace(/:\d+$/u, "");
}

/**
 * Whether an origin can be one of a host pattern; the variable labels of the pattern and the placeholders of the origin can be
 * any text.
 */
export function originTest(host: string): HostTestFor {
  const pattern = parseHost(host);
  const name = nameOf(host);
  return (origin) => {
    const known = hostOf(origin);
    if (known !== undefined) return pattern.test(known);
    if (providersHole(origin)) return false;
    // Compared with a fixed host, a placeholder stands for any text; compared with a variable one, for one label.
    return (
      fits(origin, name.replace(/\{[^{}]*\}/gu, "x")) ||
      (!pattern.isFixed && pattern.test(hostOf(origin.map(asLabel)) ?? ""))
    );
  };
}

type HostTestFor = (origin: Text) => boolean;

/** Whether a host is entirely unknown. */
function providersHole(origin: Text): boolean {
  return !isNamed(origin.filter((piece) => typeof piece === "string").join(""));
}

function isNamed(known: string): boolean {
  return known.replace(/^(?:https?:)?\/\//iu, "").replace(/[:.]/gu, "") !== "";
}

function asLabel(piece: Text[number]): string {
  return typeof piece === "string" ? piece : "x";
}

function fits(origin: Text, name: string): boolean {
  const [first] = origin;
  const source = origin.map((piece) => (typeof piece === "string" ? escapePattern(piece) : "[^/]*")).join("");
  const pattern = new RegExp(`^${typeof first === "string" ? source : `(?:https?://)?${source}`}$`, "iu");
  return [`https://${name}`, `http://${name}`, name].some((text) => pattern.test(text));
}

/** The name of a host pattern, without port and base path. */
function nameOf(host: string): string {
  return host.replace(/\/.*$/u, "").toLowerCase().replace(/:\d+$/u, "");
}
