import { words } from "../../text/words.ts";
import { resolveUrl } from "../values/urls/resolve-url.ts";
import { argumentAt, argumentsFrom } from "../values/arguments.ts";
import { helperName } from "../syntax/compiler-helpers.ts";
import { callHelper, merged } from "./compiler-helpers.ts";
import { listEntries } from "../values/objects.ts";
import { combine, each, just, literal, textual, unknown } from "../values/possible.ts";
import type { Argument, ExternalValue, Hole, Run, Text, Value, Values } from "../values/value.ts";
import { concat, known, tidy, toText } from "../values/text.ts";

/** Returns the dotted name of a package's member: `posix.join` for `path.posix.join`; undefined for a call's result. */
function memberName({ steps }: ExternalValue): string | undefined {
  const names: string[] = [];
  for (const step of steps) {
    if (step.kind !== "member") return undefined;
    names.push(step.name);
  }
  return names.join(".");
}

type Model = (run: Run, args: readonly Argument[] | undefined) => Values;

const text: Model = (run, args) => each(argumentAt(run, args, 0), (value) => textual(toText(value)));
const same: Model = (run, args) => argumentAt(run, args, 0);
const query: Model = () => just(unknown("query", "a query", "query"));

/** Models of the language's own functions, by their dotted names. */
const globals: ReadonlyMap<string, Model> = new Map<string, Model>([
  ["String", text],
  [
    "Number",
    (run, args) =>
      each(argumentAt(run, args, 0), (value) =>
        value.kind === "text" && known(value.text) !== undefined
          ? just(value)
          : just(unknown("number", "a number", "number")),
      ),
  ],
  ["parseInt", () => just(unknown("number", "a number", "number"))],
  ["encodeURIComponent", encoded],
  ["encodeURI", text],
  ["decodeURIComponent", text],
  ["URL.parse", (run, args) => resolved(run, args, 0, 1)],
  ["Object.freeze", same],
  ["Object.seal", same],
  ["Object.assign", merged],
  [
    "Object.keys",
    (run, args) => each(argumentAt(run, args, 0), (value) => listEntries(value, "keys", (lazy) => lazy(run))),
  ],
  [
    "Object.values",
    (run, args) => each(argumentAt(run, args, 0), (value) => listEntries(value, "values", (lazy) => lazy(run))),
  ],
  [
    "Object.entries",
    (run, args) => each(argumentAt(run, args, 0), (value) => listEntries(value, "entries", (lazy) => lazy(run))),
  ],
  ["Promise.resolve", same],
  ["Promise.all", same],
  ["Array.from", same],
  ["structuredClone", same],
  [
    "JSON.parse",
    (run, args) =>
      each(argumentAt(run, args, 0), (value) =>
        just(
          value.kind === "external"
            ? value
            : ((value.kind === "unknown" ? value.json : undefined) ?? unknown("value", "parsed JSON")),
        ),
      ),
  ],
  ["Object.fromEntries", (run, args) => each(argumentAt(run, args, 0), fromEntries)],
  ["JSON.stringify", inJson],
]);

/** Packages that merge objects; the last object wins. */
const merging = words(`
  lodash:assign lodash:extend lodash:merge lodash.assign: lodash.merge: lodash/assign: lodash/merge: object-assign: xtend: extend:
  deepmerge: merge-deep: merge-options: util:_extend underscore:extend
`);

/** Packages that merge objects; the first object wins. */
const defaulting = words(`
  lodash:defaults lodash:defaultsDeep lodash.defaults: lodash.defaultsdeep: lodash/defaults: lodash/defaultsDeep: defu: defu:defu
  underscore:defaults defaults:
`);

/** Functions that copy a value, or a part of its entries. */
const copying = words(`
  lodash:clone lodash:cloneDeep lodash:omitBy lodash:pickBy lodash.clone: lodash.clonedeep: lodash.omitby: lodash.pickby:
  lodash/clone: lodash/cloneDeep: lodash/omitBy: lodash/pickBy: clone: clone-deep: just-clone: util:promisify lodash:memoize
  lodash:once lodash/memoize: lodash/once: lodash.memoize: lodash.once: react:cache next/cache:unstable_cache p-memoize: mem:
  memoizee: react:useCallback
`);

/** Functions that return what their first argument returns. */
const calling = words(`
  react:useMemo async-retry: p-retry: promise-retry: ts-retry-promise:retry @lifeomic/attempt:retry exponential-backoff:backOff p-try:
`);

const packages: ReadonlyMap<string, Model> = new Map<string, Model>([
  ["path:join", joinPaths],
  ["path:posix.join", joinPaths],
  ["path/posix:join", joinPaths],
  ["url-join:", joinPaths],
  ["urljoin:", joinPaths],
  ["proper-url-join:", joinPaths],
  ["ufo:joinURL", joinPaths],
  ["url:resolve", (run, args) => resolved(run, args, 1, 0)],
  ["url:format", formatted],
  ["url:parse", (run, args) => each(argumentAt(run, args, 0), (value) => just({ kind: "url", text: toText(value) }))],
  ...["throttle", "debounce"].flatMap((name): [string, Model][] => [
    [`lodash:${name}`, same],
    [`lodash/${name}:`, same],
    [`lodash.${name}:`, same],
  ]),
  ...copying.map((name): [string, Model] => [name, same]),
  ...merging.map((name): [string, Model] => [name, merged]),
  ...defaulting.map((name): [string, Model] => [name, (run, args) => merged(run, args?.toReversed())]),
  ...calling.map((name): [string, Model] => [
    name,
    (run, args) => each(argumentAt(run, args, 0), (fn) => run.call(fn, [], false)),
  ]),
  ["querystring:stringify", query],
  ["qs:stringify", query],
  ["qs:", query],
  ["query-string:stringify", query],
]);

const helpers = new Set(Array.from(packages.keys(), (key) => key.slice(0, key.lastIndexOf(":"))));

/** Whether a package only joins texts. */
export function isHelper(module: string): boolean {
  return helpers.has(module);
}

/** Returns the result of a call of a global or of a well-known helper; undefined for other calls. */
export function callGlobal(run: Run, callee: ExternalValue, args: readonly Argument[] | undefined): Values | undefined {
  const name = memberName(callee);
  if (name === undefined) return undefined;
  const plain = name.replace(/\.?(?:_|default)$/u, "");
  const regenerator = /(?:^|\.)(?:mark|m|wrap|w)$/u.exec(name) && isRegenerator(callee);
  const helper = regenerator ? (/(?:^|\.)m(?:ark)?$/u.test(name) ? "mark" : "wrap") : helperName(plain, callee.module);
  if (helper === "regenerator" || helper === "regeneratorRuntime") return just(regeneratorRuntime);
  const helped = helper === undefined ? undefined : callHelper(run, helper, args);
  if (helped) return helped;
  const ported = /^@?babel[/-]runtime.*\/core-js(?:-stable)?\/(\w+)\/([\w-]+)$/u.exec(callee.module);
  const ofLanguage = ported && globals.get(languageName(ported[1] ?? "", ported[2] ?? ""));
  if (ofLanguage) return ofLanguage(run, args);
  const model = callee.module === "" ? globals.get(name) : packages.get(`${callee.module}:${name}`);
  return model?.(run, args);
}

const regeneratorRuntime: ExternalValue = {
  kind: "external",
  module: "",
  steps: [{ kind: "member", name: "regeneratorRuntime" }],
};

function isRegenerator({ module, steps: [first] }: ExternalValue): boolean {
  return module === ""
    ? first?.kind === "member" && /^_*regenerator/u.test(first.name)
    : module.endsWith("/regenerator");
}

/** `JSON.stringify` for `json/stringify`, the name in a polyfill. */
function languageName(object: string, name: string): string {
  const owner = object === "json" ? "JSON" : `${object.charAt(0).toUpperCase()}${object.slice(1)}`;
  return `${owner}.${name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())}`;
}

/** Returns the result of `new` of a global: a URL, a query, a `Map` or a `Set`; undefined for other calls. */
export function constructGlobal(
  run: Run,
  callee: ExternalValue,
  args: readonly Argument[] | undefined,
): Values | undefined {
  const name = memberName(callee);
  const isUrl = (callee.module === "" || callee.module === "url") && name === "URL";
  if (isUrl) return resolved(run, args, 0, 1);
  if (callee.module !== "" || name === undefined) return undefined;
  if (name === "URLSearchParams") return query(run, args);
  return name === "Map" || name === "Set" ? collection(run, args, name === "Map") : undefined;
}

/** The JSON of a value, with the value, so that parsing can return it. */
function inJson(run: Run, args: readonly Argument[] | undefined): Values {
  const values = argumentAt(run, args, 0);
  const json = values.length === 1 ? values[0]?.value : undefined;
  return just({ ...unknown("json", "JSON", "segment"), ...(json?.kind === "object" && { json }) });
}

/** `url.format` of a URL, or of its parts. */
function formatted(run: Run, args: readonly Argument[] | undefined): Values {
  return each(argumentAt(run, args, 0), (value) => {
    if (value.kind !== "object") return textual(toText(value));
    const part = (...names: readonly string[]): Values =>
      names.reduceRight<Values>(
        (fallback, name) => each(run.read(value, name), (found) => (found.kind === "nothing" ? fallback : just(found))),
        literal(""),
      );
    return concat([literal("https://"), part("host", "hostname"), part("pathname")]);
  });
}

/** A `Map` as the list of its pairs, a `Set` as the list of its items. */
function collection(run: Run, args: readonly Argument[] | undefined, isMap: boolean): Values {
  return each(argumentAt(run, args, 0), (value) => {
    if (value.kind === "nothing") return just({ kind: "list", items: [], ...(isMap && { isMap }) });
    if (value.kind === "list") return just({ ...value, ...(isMap && { isMap }) });
    return just({
      kind: "list",
      items: [],
      open: unknown("item", "an item of an unknown list"),
      ...(isMap && { isMap }),
    });
  });
}

function resolved(run: Run, args: readonly Argument[] | undefined, path: number, base: number): Values {
  return combine([argumentAt(run, args, path), argumentAt(run, args, base)]).map(
    ({ values: [relative, root], when }) => ({
      value: {
        kind: "url",
        text: resolveUrl(
          relative ? toText(relative) : [],
          root === undefined || root.kind === "nothing" ? undefined : toText(root),
        ),
      },
      when,
    }),
  );
}

/** Returns an encoded text: each unknown part is one segment, whatever its name. */
function encoded(run: Run, args: readonly Argument[] | undefined): Values {
  return each(argumentAt(run, args, 0), (value) => {
    const encode = (piece: string | Hole): Text => [
      typeof piece === "string"
        ? encodeText(piece)
        : { ...piece, reach: piece.reach === "number" ? "number" : "segment" },
    ];
    return textual(tidy(toText(value).flatMap(encode)));
  });
}

/** Half of a surrogate pair, which cannot be encoded, becomes the replacement character, as in the URLs of a browser. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

/** `Object.fromEntries`: the pairs as an object. */
function fromEntries(value: Value): Values {
  const open = unknown("entry", "an entry of an unknown object");
  if (value.kind !== "list") return just({ kind: "object", entries: new Map(), open });
  const pairs = value.items.map((item) =>
    item.length === 1 && item[0]?.value.kind === "list" ? item[0].value.items : [],
  );
  const entries = pairs.flatMap(([key = [], item = []]): [string, () => Values][] => {
    const name = key.length === 1 && key[0]?.value.kind === "text" ? known(key[0].value.text) : undefined;
    return name === undefined ? [] : [[name, () => item]];
  });
  const isOpen = value.open !== undefined || entries.length < pairs.length;
  return just({ kind: "object", entries: new Map(entries), ...(isOpen && { open }) });
}

function joinPaths(run: Run, args: readonly Argument[] | undefined): Values {
  return each(argumentsFrom(run, args, 0), (all) => {
    if (all.kind !== "list" || all.open) return just(unknown("path", "the parts of a path are not known"));
    const flat =
      all.items.length === 1 && all.items[0]?.[0]?.value.kind === "list" ? all.items[0][0].value.items : all.items;
    return combine(flat).map(({ values, when }) => ({
      value: { kind: "text", text: joinTexts(values.filter((value) => value.kind !== "nothing").map(toText)) },
      when,
    }));
  });
}

/** Texts with exactly one slash between them. */
function joinTexts(parts: readonly Text[]): Text {
  const filled = parts.filter((part) => part.length > 0);
  return tidy(
    filled.flatMap((part, index): Text => {
      const [first, ...rest] = part;
      const trimmed: Text = index > 0 && typeof first === "string" ? [first.replace(/^\/+/u, ""), ...rest] : part;
      if (index === filled.length - 1) return trimmed;
      const last = trimmed.at(-1);
      return typeof last === "string" ? [...trimmed.slice(0, -1), last.replace(/\/+$/u, ""), "/"] : [...trimmed, "/"];
    }),
  );
}
