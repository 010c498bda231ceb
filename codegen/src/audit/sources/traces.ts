import { escapePattern } from "../../text/escape-pattern.ts";
import { registeredDomain } from "./registered-domain.ts";

/**
 * How a call relates to the provider: it names the provider itself, its file names a host of the provider, its file only names
 * the provider, or none of these.
 */
export type Trace = "call" | "host" | "name" | "none";

/** Returns whether a text may have a relation to the provider at all. */
export type HasTrace = (text: string) => boolean;

/**
 * The name of a provider in its hosts: `sendgrid` of `api.eu.sendgrid.com`. With it, a host that is joined from parts leaves a
 * trace as well. Names of one or two letters are left out, because many words hold them.
 */
export function labels(hosts: readonly string[]): readonly string[] {
  const names = hosts.flatMap((host) => registeredDomain(host)?.name ?? []);
  return [...new Set(names)].filter((name) => name.length > 2);
}

/** The text that every URL of a host has: `.example.com` of `{tenant}.example.com/base`. */
export function hostTexts(hosts: readonly string[]): readonly string[] {
  const texts = hosts.map((host) => {
    const parts = host.replace(/\/.*$/u, "").split(/\{[^{}]*\}/u);
    return parts.reduce((longest, part) => (part.length >= longest.length ? part : longest), "");
  });
  return [...new Set(texts)].filter((text) => text !== "");
}

/** Looks for hosts, the provider's name, and the packages of its SDKs. */
export function traceScanner(hosts: readonly string[], packages: readonly string[]): HasTrace {
  const names = [...hostTexts(hosts), ...labels(hosts), ...packages];
  if (names.length === 0) return () => false;
  const pattern = new RegExp(names.map(escapePattern).join("|"), "iu");
  return (text) => pattern.test(text);
}

/** Whether a name is that of a key, an address, a folder or another setting that is no URL, although it names the provider. */
export function isSetting(name: string): boolean {
  return /^[^/]*(?:key|secret|token|password|credential|mail|sender|from|template|name|enabled|subject|message|override|error|dir|directorie|directory|folder)s?(?:_?\d+)?$/iu.test(
    name,
  );
}

/** True for the address of a page for people: documentation, a sign-in. */
export function isPage(text: string): boolean {
  return /^(?:https?:)?(?:\/\/)?(?:app|blog|community|docs?|help|login|mx|signup|status|support|www)\./u.test(text);
}

/** True for a text for people, or for code in a text, but not for an operation, `GET https://…`, nor for a command. */
export function isSentence(text: string): boolean {
  return /\s/u.test(text.trim().replace(/^[A-Z]+ +/u, "")) && !/\b(?:curl|wget)\b/u.test(text);
}
