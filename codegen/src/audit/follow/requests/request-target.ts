import { each, just, literal, nothing, unknown } from "../../values/possible.ts";
import type { Possible, Run, Value, Values } from "../../values/value.ts";
import { limits } from "../../limits.ts";
import { concat, known } from "../../values/text.ts";
import type { HostTest } from "../../match/hosts.ts";
import { splitUrl } from "../../values/urls/split-url.ts";
import { verbOf } from "../../values/verb.ts";
import { baseFrom, option, type Base } from "../../recognise/recogniser.ts";

/** Options that hold the URL of a request. */
export const urlOptions: readonly string[] = [
  "url",
  "uri",
  "path",
  "pathname",
  "pathName",
  "endpoint",
  "href",
  "request",
];
const baseOptions = ["baseURL", "baseUrl", "base_url", "prefixUrl", "apiUrl", "baseUri", "base", "origin", "server"];
const hostOptions = ["hostname", "host"];

/** The target of a request. */
export interface Target {
  readonly url: Values;
  readonly base: Base;
  /** Whether the URL has no path beyond the common beginning of all paths, so that it is the base of a client. */
  readonly isBare: boolean;
  /** Whether a part of it was given to a call that made the callee. */
  readonly isMade: boolean;
  /** The object deep inside of an argument that holds the URL. */
  readonly holder?: Values;
}

/** The URL of the provider that the arguments of a call make, those of the calls that made its callee included. */
export function findTarget(
  run: Run,
  own: readonly Values[],
  earlier: readonly Values[],
  hosts: HostTest,
): Target | undefined {
  return (
    inArguments(run, own, hosts) ?? afterBase(run, own, earlier, hosts) ?? inside(run, own, hosts) ?? withVerb(own)
  );
}

/** A URL deep inside of an argument, as for a queue, a proxy or a task: `add({ task: { httpRequest: { url } } })`. */
function inside(run: Run, args: readonly Values[], hosts: HostTest): Target | undefined {
  for (let holders = args.flat(), depth = 0; depth < limits.handedDeep && holders.length > 0; depth++) {
    const objects = holders.flatMap(({ value }) => (value.kind === "object" ? [value] : []));
    for (const object of objects) {
      const url = [...object.entries.values()]
        .map((read) => read(run))
        .find((values) => values.some(({ value }) => isUrlOf(value, hosts) && !isBareUrl(value, hosts)));
      if (url) return { url, base: { kind: "none" }, isBare: false, isMade: false, holder: just(object) };
    }
    holders = objects.flatMap((object) => [...object.entries.values()].flatMap((read) => read(run)));
  }
  return undefined;
}

/** A method and a path, on a host that the callee knows: `createRequest("POST", "/v3/mail/send")`. */
function withVerb(args: readonly Values[]): Target | undefined {
  const isVerb = ({ value }: Possible): boolean => verbOf(value) !== undefined;
  const index = args.findIndex((values) => values.length > 0 && values.every(isVerb));
  const path = index === -1 ? undefined : [args[index + 1], args[index - 1]].find((values) => values && isPath(values));
  return path && { url: path, base: baseFrom(just(openHost)), isBare: false, isMade: false };
}

const openHost = unknown("host", "the function that sends it knows the host");

/** A URL of the provider among arguments, as it is or in options. */
function inArguments(run: Run, args: readonly Values[], hosts: HostTest): Target | undefined {
  for (const values of args) {
    const url = urlIn(run, values);
    const base = baseIn(run, values);
    const isWhole = isOurs(url, hosts);
    if (!isWhole && !isOurs(base, hosts)) continue;
    const others = args.filter((other) => other !== values).map((other) => urlIn(run, other));
    const ends = url.length > 0 ? url : base;
    const isBare = ends.every(({ value }) => isBareUrl(value, hosts) || (url.length === 0 && !isUrlOf(value, hosts)));
    // `request(base, "/v3/templates")`: the path is another argument.
    const path = isBare ? others.find(isPath) : undefined;
    if (path) return { url: path, base: baseFrom(ends), isBare: false, isMade: false };
    return { url: ends, base: baseFrom(isWhole || url.length === 0 ? nothing : base), isBare, isMade: false };
  }
  return undefined;
}

/** A path among arguments, relative to the URL that the callee was made with. */
function afterBase(run: Run, args: readonly Values[], earlier: readonly Values[], hosts: HostTest): Target | undefined {
  const base = earlier
    .flatMap((values) => [urlIn(run, values), baseIn(run, values)])
    .find((values) => isOurs(values, hosts));
  if (base === undefined) return undefined;
  const path = args.map((values) => urlIn(run, values)).find(isPath);
  if (path === undefined && base.every(({ value }) => isBareUrl(value, hosts))) return undefined;
  return path
    ? { url: path, base: baseFrom(base), isBare: false, isMade: true }
    : { url: base, base: { kind: "none" }, isBare: false, isMade: true };
}

/** A value as a URL or path: a text, or the one that options state. */
export function urlIn(run: Run, values: Values): Values {
  return each(values, (value) => {
    if (value.kind === "object") return optionIn(run, value, urlOptions);
    return value.kind === "text" || value.kind === "url" ? just(value) : [];
  });
}

/** The base of the URLs that options name. */
function baseIn(run: Run, values: Values): Values {
  return each(values, (value) => {
    const base = optionIn(run, value, baseOptions);
    return base.length > 0
      ? base
      : each(optionIn(run, value, hostOptions), (host) =>
          host.kind === "text" ? concat([literal("https://"), just(host)]) : [],
        );
  });
}

/** A text that an object states under one of these names, itself or as the URL of an object: `{ server: { url } }`. */
function optionIn(run: Run, value: Value, names: readonly string[]): Values {
  const name = value.kind === "object" ? names.find((one) => value.entries.has(one)) : undefined;
  if (name === undefined) return [];
  return each(option(run, just(value), name), (said) => {
    if (said.kind === "object") return said.entries.has("url") ? optionIn(run, said, ["url"]) : [];
    return said.kind === "text" || said.kind === "url" ? just(said) : [];
  });
}

function isOurs(values: Values, hosts: HostTest): boolean {
  return values.some(({ value }) => isUrlOf(value, hosts));
}

/** Whether a value is an absolute URL of the provider, or of a host that looks like the provider's. */
export function isUrlOf(value: Value, hosts: HostTest, whose: "ours" | "similar" = "ours"): boolean {
  if (value.kind !== "text" && value.kind !== "url") return false;
  const { origin } = splitUrl(value.text);
  const first = origin?.[0];
  if (origin === undefined || first === undefined) return false;
  if (typeof first === "string") return /^(?:https?:)?\/\//iu.test(first) && hosts(origin) === whose;
  // Alone, a name says that it is a URL: `SENDGRID_URL`, and not `SENDGRID_BATCH_SIZE`.
  return (value.text.length > 1 || urlName.test(first.name)) && hosts(origin) === whose;
}

const urlName = /ur[il]|host|domain|server|base|endpoint|origin|api|address/iu;

/** Whether a URL only states where the provider is: `https://api.sendgrid.com/v3`. */
function isBareUrl(value: Value, hosts: HostTest): boolean {
  if ((value.kind !== "text" && value.kind !== "url") || !isUrlOf(value, hosts)) return false;
  return /^\/?(?:v\d+)?\/?$/u.test(known(splitUrl(value.text).path) ?? "-");
}

const mediaType = /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]+$/u;

/** Whether values are paths: `/v3/templates`, `templates/${id}`, `/${id}`. */
export function isPath(values: Values): boolean {
  return values.some(({ value }) => {
    if (value.kind !== "text") return false;
    const [first, second] = value.text;
    if (typeof first !== "string" || mediaType.test(first)) return false;
    return /^(?:\/[\w.-]|[\w.-]+\/)/u.test(first) || (first === "/" && second !== undefined);
  });
}
