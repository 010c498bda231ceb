import type { ts } from "../syntax/typescript.ts";
import { argumentAt } from "../values/arguments.ts";
import { each, just, literal, nothing, unknown } from "../values/possible.ts";
import type { Argument, ExternalModel, ExternalValue, Run, Step, Values } from "../values/value.ts";

/** The base of a request's URL: the provider's host, none, or the base of the client. */
export type Base =
  { readonly kind: "provider" } | { readonly kind: "none" } | { readonly kind: "url"; readonly values: Values };

/** A request that a call makes. */
export interface Request {
  readonly method: Values;
  readonly url: Values;
  readonly base: Base;
}

/** The meaning of a package's call: requests, no request, or unknown to the audit. */
export type Recognition =
  | RequestsRecognition
  | { readonly kind: "harmless" }
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** Whether it only counts in files that name the provider. */
      readonly onlyTraced?: boolean;
      /** Whether it is a client inside of an object or function that is handed on, which calls elsewhere may account for. */
      readonly isInside?: boolean;
      /** The call, if it may make a client: then the calls of that client count, and not this one. */
      readonly maker?: ts.Node;
    };

/** The requests that a call makes. */
export interface RequestsRecognition {
  readonly kind: "requests";
  readonly requests: readonly Request[];
  /** Whether the function that is called is not known, and only its arguments look like a request. */
  readonly isAssumed?: boolean;
  /** The calls that made the client with a part of the request, or the request. */
  readonly makers?: readonly ts.Node[];
  /** The call, if it only makes the request: then the call that sends it counts, and not this one. */
  readonly maker?: ts.Node;
}

/** A call of something of a package. */
export interface ExternalCall {
  readonly run: Run;
  readonly callee: ExternalValue;
  /** The way from the package to the callee: `MailService.new.send`, `create.().get`. */
  readonly shape: string;
  readonly args: readonly Argument[] | undefined;
  readonly isNew: boolean;
}

/** Knows the calls of one SDK or HTTP library. */
export interface Recogniser {
  readonly packages: readonly string[];
  /** Globals that are used without an import. */
  readonly globals?: readonly string[];
  /** Of an SDK: the provider's hosts. It is used only for catalogs that have one of them, or always if there are none. */
  readonly hosts?: readonly string[];
  /** Which of its packages say by their name alone that the provider is used; by default all. */
  readonly isTrace?: (module: string) => boolean;
  /** The provider's hosts for mail by SMTP: settings with one of them send mail, whatever library takes them. */
  readonly smtpHosts?: readonly string[];
  /** Set if its packages belong to the provider and make no requests. Their results are no part of a request. */
  readonly sendsNothing?: boolean;
  /** Undefined if the call does not concern it. */
  recognise(call: ExternalCall): Recognition | undefined;
  /** Whether a value of the package is a client that makes requests; by default, every value that is no result of a call. */
  isClient?(shape: string, steps: readonly Step[]): boolean;
  /** The look of a call of a client on an unknown value: its name, and groups of options; it has one option of each group. */
  readonly resembles?: { readonly member: string; readonly options: readonly (readonly string[])[] };
  /** Returns the result of a call, if requests depend on it. */
  readonly model?: ExternalModel;
  /** Returns the request that code which is not read makes with a client, or the reason why it is unknown. */
  handedOn?(call: Omit<ExternalCall, "args" | "isNew">): Recognition | undefined;
}

/** The steps to a value of a package in one text. */
export function shapeOf({ steps }: ExternalValue): string {
  return steps.map((step) => (step.kind === "member" ? step.name : step.kind === "new" ? "new" : "()")).join(".");
}

/** Returns a request for each of some fixed operations: `POST /v3/mail/send`. */
export function fixedRequest(...operations: readonly string[]): RequestsRecognition {
  const requests = operations.map((operation): Request => {
    const [method = "", path = ""] = operation.split(" ");
    return { method: literal(method), url: literal(path), base: { kind: "provider" } };
  });
  return { kind: "requests", requests };
}

/** One request. */
export function request(method: Values, url: Values, base: Base): RequestsRecognition {
  return { kind: "requests", requests: [{ method, url, base }] };
}

/** A property of an argument that is an object; nothing where the argument is left out. */
export function option(run: Run, values: Values, name: string): Values {
  return each(values, (value) => {
    if (value.kind === "nothing" || value.kind === "text" || value.kind === "closure") return nothing;
    if (value.kind === "object") return run.read(value, name);
    return just(
      unknown(
        name,
        value.kind === "unknown"
          ? value.reason
          : `the options are ${value.kind === "instance" ? "an object of a class" : "not an object literal"}`,
      ),
    );
  });
}

/** An argument of a call. */
export function argument({ run, args }: ExternalCall, index: number): Values {
  return argumentAt(run, args, index);
}

/** The first values that are not nothing. */
export function orElse(values: Values, fallback: Values): Values {
  return each(values, (value) => (value.kind === "nothing" ? fallback : just(value)));
}

/** A base that may be missing. */
export function baseFrom(values: Values): Base {
  return values.every(({ value }) => value.kind === "nothing")
    ? { kind: "none" }
    : { kind: "url", values: each(values, (value) => (value.kind === "nothing" ? literal("") : just(value))) };
}
