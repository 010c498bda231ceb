import { each, just, literal, nothing, unknown } from "../../../values/possible.ts";
import type { ExternalValue, Lazy, Possible, Run, Value, Values } from "../../../values/value.ts";
import {
  argument,
  baseFrom,
  option,
  orElse,
  request,
  type ExternalCall,
  type Recogniser,
  type Recognition,
} from "../../recogniser.ts";
import { methodOfRequest, urlOfRequest } from "../request-object.ts";

/** How an HTTP library of the usual form is used: `lib.get(url, options)`, `lib(options)`, `lib.create({ base })`. */
export interface ClientLibrary {
  readonly packages: readonly string[];
  /** Members that make a client with options of its own. */
  readonly creators: readonly string[];
  /** Types of a client, for parameters and fields. */
  readonly types: readonly string[];
  /** The options that hold the base of the URLs: its versions name it differently. */
  readonly bases: readonly string[];
  /** Members that send a request and name its method; where its options stand among the arguments. */
  readonly methods: ReadonlyMap<string, { readonly method: string; readonly options: number }>;
  /** Members besides the library itself that send a request as their options say. */
  readonly general: readonly string[];
  /** Members on the way to the methods that do not change the request: `got.stream.get`. */
  readonly transparent: readonly string[];
}

/** The methods by their usual names. */
export function usualMethods(optionsWithBody: number): ClientLibrary["methods"] {
  const bare = ["get", "head", "delete", "options"].map(
    (name) => [name, { method: name.toUpperCase(), options: 1 }] as const,
  );
  const withBody = ["post", "put", "patch"].map(
    (name) => [name, { method: name.toUpperCase(), options: optionsWithBody }] as const,
  );
  return new Map([...bare, ...withBody]);
}

/** A recogniser for a library of the usual form. */
export function clientLibrary(library: ClientLibrary): Recogniser {
  return {
    packages: library.packages,
    isClient: (shape) => shape !== "" && memberOf(shape, library) === "",
    recognise: (call) => {
      if (call.isNew) return undefined;
      const member = memberOf(call.shape, library);
      if (member === undefined) return undefined;
      if (library.creators.includes(member)) return { kind: "harmless" };
      const fixed = library.methods.get(member);
      if (fixed) return send(call, library, literal(fixed.method), fixed.options);
      if (member === "*") return send(call, library, just(unknown("method", "the method is a computed member")), 1);
      if (member !== "" && !library.general.includes(member)) return undefined;
      return argument(call, 0).some(isOfAnswer) ? { kind: "harmless" } : send(call, library, undefined, 1);
    },
    handedOn: ({ run, callee, shape }) => {
      if (memberOf(shape, library) !== "" || callee.steps.length === 0) return undefined;
      const handed = baseOf(library, (name) => ownBase(run, callee, name));
      if (handed.every(({ value }) => value.kind === "nothing")) return undefined;
      // It may be any request, if it goes to the provider.
      const anything = just(unknown("path", "the client is handed to code that the audit does not read", "path"));
      return request(just(unknown("method", "")), anything, baseFrom(handed));
    },
  };
}

/** Whether options are those of a request that was answered, as an interceptor sends it again: `client(error.config)`. */
function isOfAnswer({ value }: Possible): boolean {
  const from = value.kind === "object" ? value.open : value;
  const last = from?.kind === "unknown" ? from.steps?.at(-1) : undefined;
  return last?.kind === "member" && last.name === "config";
}

/** Returns the member that is called on a client; undefined for the result of any other call. */
function memberOf(shape: string, { creators, types, transparent }: ClientLibrary): string | undefined {
  const parts = shape === "" ? [] : shape.split(".");
  for (;;) {
    const [first = "", second] = parts;
    if (creators.includes(first) && second === "()") parts.splice(0, 2);
    else if (types.includes(first) && second === "new") parts.splice(0, 2);
    else if (transparent.includes(first)) parts.splice(0, 1);
    else break;
  }
  return parts.length > 1 ? undefined : (parts[0] ?? "");
}

function send(call: ExternalCall, library: ClientLibrary, fixed: Values | undefined, place: number): Recognition {
  const { run } = call;
  const input = argument(call, 0);
  const first = urlOfRequest(run, input);
  const isOptions = fixed === undefined;
  const ofFirst = (name: string): Values =>
    isOptions
      ? each(first, (value) =>
          value.kind === "object" || value.kind === "unknown" ? option(run, just(value), name) : nothing,
        )
      : nothing;
  const options = argument(call, place);
  const given = (name: string): Values =>
    orElse(
      option(run, options, name),
      each(first, (value) => (value.kind === "object" ? option(run, just(value), name) : nothing)),
    );
  // An unknown first argument is a URL if there is a second, and otherwise may be either.
  const hasOptions = options.some(({ value }) => value.kind !== "nothing" && value.kind !== "closure");
  const url = each(first, (value) => {
    if (value.kind === "object") return orElse(option(run, just(value), "url"), option(run, just(value), "uri"));
    if (value.kind === "unknown" && isOptions && !hasOptions) return just(unknown("url", value.reason));
    return just(value);
  });
  const method =
    fixed ??
    orElse(
      given("method"),
      orElse(
        methodOfRequest(run, input),
        first.some(({ value }) => value.kind === "unknown") && !hasOptions ? ofFirst("method") : nothing,
      ),
    );
  return request(
    method,
    url,
    baseFrom(baseOf(library, (name) => orElse(given(name), ownBase(run, call.callee, name)))),
  );
}

function baseOf({ bases }: ClientLibrary, read: (name: string) => Values): Values {
  return bases.map(read).reduceRight<Values>((others, values) => orElse(values, others), nothing);
}

/** Returns the base of a client, as it was set last. */
function ownBase(run: Run, callee: ExternalValue, name: string): Values {
  const assigned: Lazy | undefined = callee.assigned?.get(`defaults.${name}`);
  const made = callee.steps.toReversed().flatMap((step): readonly Values[] => {
    if (step.kind === "member") return [];
    if (step.args === undefined)
      return [just(unknown(name, "the client comes from elsewhere, and its base is not known"))];
    return step.args.map(({ read }) => each(read(run), (value) => baseIn(run, value, name))).toReversed();
  });
  return [...(assigned ? [assigned(run)] : []), ...made].reduceRight<Values>(
    (fallback, values) => orElse(values, fallback),
    nothing,
  );
}

/** The base with which a client is made: from options, from the result of a function on options, or from another client. */
function baseIn(run: Run, made: Value, name: string): Values {
  if (made.kind === "external" && made.module !== "") return ownBase(run, made, name);
  if (made.kind !== "closure") return option(run, just(made), name);
  const options = just(unknown("options", "the options of another client"));
  return option(run, run.call(made, [{ spread: false, read: () => options }], false), name);
}
