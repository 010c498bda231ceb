import { escapePattern } from "../../text/escape-pattern.ts";
import { labels } from "../sources/traces.ts";
import type { Text } from "../values/value.ts";

/** Whether a host is the provider's, another one, or not known. */
export type Whose = "ours" | "foreign" | "open";

/** Tells whose an origin is: `https://api.sendgrid.com`, or one with holes. */
export type HostTest = (origin: Text) => Whose;

/** A test for the hosts of a catalog. A hole that is named after the provider counts as its host. */
export function hostTest(hosts: readonly string[]): HostTest {
  const names = hosts.map((host) => host.toLowerCase());
  const providers = labels(hosts);
  return (origin) => {
    const [first] = origin;
    const holes = origin.filter((piece) => typeof piece !== "string");
    if (holes.length === 0)
      return isOneOf(names, origin.filter((piece) => typeof piece === "string").join("")) ? "ours" : "foreign";
    if (holes.some(({ name }) => providers.some((label) => name.toLowerCase().includes(label)))) return "ours";
    const known = origin.filter((piece) => typeof piece === "string").join("");
    if (known.replace(/^(?:https?:)?\/\//iu, "").replace(/[:.]/gu, "") === "") return "open";
    const source = origin.map((piece) => (typeof piece === "string" ? escapePattern(piece) : "[^/]*")).join("");
    const pattern = new RegExp(`^${typeof first === "string" ? source : `(?:https?://)?${source}`}$`, "iu");
    return names.some((name) => pattern.test(`https://${name}`) || pattern.test(`http://${name}`) || pattern.test(name))
      ? "ours"
      : "foreign";
  };
}

function isOneOf(names: readonly string[], origin: string): boolean {
  const host = origin
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//u, "")
    .replace(/^[^@]*@/u, "");
  return names.includes(host) || names.includes(host.replace(/:\d+$/u, ""));
}
