/** What is wrong with a host pattern, and what was probably meant. */
export interface HostProblem {
  readonly expected: string;
  readonly suggestion?: string;
  readonly hint?: string;
}

const form = /^(?<authority>[^\s/?#@\\:]+(?::\d+)?)(?<base>\/[^\s?#]*)?$/u;
const braced = /\{([^{}/]*)\}/gu;

/**
 * What is wrong with a host pattern; `undefined` for a good one: `api.example.com`, `{tenant}.example.com`,
 * `api.example.com/base`.
 */
export function checkHost(pattern: string): HostProblem | undefined {
  const { authority = "", base = "" } = form.exec(pattern)?.groups ?? {};
  if (authority === "") return describeForm(pattern);
  return checkLabels(authority) ?? checkAuthority(authority) ?? checkBase(authority, base);
}

function describeForm(pattern: string): HostProblem {
  const groups = /^(?:[a-z][a-z+.-]*:)?\/*(?<host>[^\s/?#@\\:]+(?::\d+)?)(?<base>\/[^\s?#]*)?(?:[?#].*)?$/iu.exec(
    pattern,
  )?.groups;
  const meant = groups && `${groups["host"] ?? ""}${(groups["base"] ?? "").replace(/\/+$/u, "")}`;
  const isMeant = meant !== undefined && checkHost(meant) === undefined;
  return {
    expected: "a host name without scheme, query and fragment",
    ...(isMeant && { suggestion: meant }),
  };
}

function checkLabels(authority: string): HostProblem | undefined {
  const names = Array.from(authority.matchAll(braced), ([, name = ""]) => name);
  if (authority.includes("*")) {
    const suggestion = authority.replaceAll("*", "{tenant}");
    const isMeant = !suggestion.includes("}{") && authority.split("*").length === 2;
    return { expected: "a placeholder in braces for a variable label", ...(isMeant && { suggestion }) };
  }
  if (names.includes("")) return { expected: "a name in every pair of braces" };
  if (new Set(names).size < names.length) return { expected: "each placeholder name once" };
  const fixed = authority.replace(/:\d+$/u, "").split(".");
  if (names.length > 0 && !fixed.some((label) => label !== "" && !label.includes("{"))) {
    return { expected: "a host with at least one fixed label", hint: "It would match any host." };
  }
  return undefined;
}

/** A pattern that no URL can match is a mistake. */
function checkAuthority(authority: string): HostProblem | undefined {
  const sample = authority.replace(braced, "x").replace(/:\d+$/u, "").toLowerCase();
  const expected = "a host that a URL can have";
  const hint = "No URL matches it.";
  const url = `https://${sample}`;
  const isWhole = sample.split(".").every((label) => label !== "" && !/[{}]/u.test(label));
  if (!isWhole || !URL.canParse(url)) return { expected, hint };
  const [port] = /:\d+$/u.exec(authority) ?? [""];
  if (!URL.canParse(`${url}${port}`)) return { expected: "a port from 0 to 65535", hint };
  const { hostname } = new URL(url);
  if (hostname === sample) return undefined;
  return authority.includes("{") ? { expected, hint } : { expected, suggestion: hostname, hint };
}

function checkBase(authority: string, base: string): HostProblem | undefined {
  if (base === "") return undefined;
  const trimmed = base.replace(/\/+$/u, "");
  if (trimmed !== base) return { expected: "a base path without a slash at its end", suggestion: authority + trimmed };
  const expected = "a base path that a URL can have";
  if (base.includes("{")) return { expected: "a base path without placeholders", hint: "Move it into the operations." };
  const { pathname } = new URL(`https://example.com${base}`);
  return pathname === base && !base.includes("//") ? undefined : { expected, suggestion: authority + pathname };
}
