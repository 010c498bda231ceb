import { memoised } from "../../collections/memoised.ts";
import { argumentAt } from "../values/arguments.ts";
import { objectOf } from "../values/instances.ts";
import type { Argument, ExternalModel, ExternalValue, Possible, Run, Stated, Values } from "../values/value.ts";
import { labels } from "../sources/traces.ts";
import { angularHttp } from "./http/libraries/angular-http.ts";
import { axios } from "./http/libraries/axios.ts";
import { fetchRecogniser } from "./http/fetch.ts";
import { isHarmless } from "./harmless.ts";
import { got } from "./http/libraries/got.ts";
import { ky } from "./http/libraries/ky.ts";
import { nodeHttp } from "./http/node/node-http.ts";
import { nodeHttp2 } from "./http/node/node-http2.ts";
import { nodemailer } from "./sdks/nodemailer.ts";
import { ofetch } from "./http/libraries/ofetch.ts";
import { openapiFetch } from "./http/libraries/openapi-fetch.ts";
import { shapeOf, type Recogniser, type Recognition } from "./recogniser.ts";
import { requestLibrary } from "./http/libraries/request-library.ts";
import { scopewrightClient, scopewrightCore } from "./sdks/scopewright-client.ts";
import { sendgridClient } from "./sdks/sendgrid-client.ts";
import { sendgridLegacy } from "./sdks/sendgrid-legacy.ts";
import { sendgridMail } from "./sdks/sendgrid-mail.ts";
import { sendgridPackages } from "./sdks/sendgrid-packages.ts";
import { statedBases } from "./stated-bases.ts";
import { superagent } from "./http/libraries/superagent.ts";
import { undici } from "./http/node/undici.ts";
import { xmlHttpRequest } from "./http/xml-http-request.ts";

/** The recognisers of SendGrid's SDKs, and of what sends mail through SendGrid. */
const sdks: readonly Recogniser[] = [
  sendgridMail,
  sendgridClient,
  sendgridLegacy,
  sendgridPackages,
  nodemailer,
  scopewrightClient,
  scopewrightCore,
];

const libraries: readonly Recogniser[] = [
  fetchRecogniser,
  undici,
  axios,
  angularHttp,
  got,
  ky,
  superagent,
  nodeHttp,
  nodeHttp2,
  xmlHttpRequest,
  openapiFetch,
  requestLibrary,
  ofetch,
];

/** All knowledge about packages, for the hosts of one catalog. */
export interface Recognisers {
  /** Names of packages that are a trace of the provider. */
  readonly traces: readonly string[];
  /** The provider's hosts for mail by SMTP. */
  readonly smtpHosts: readonly string[];
  /** Names of all packages whose calls are known, HTTP libraries among them. */
  readonly packages: readonly string[];
  /** True for a package of the provider that makes no requests, and for a part of it. */
  readonly isSilent: (module: string) => boolean;
  /** Globals that make requests. */
  readonly globals: ReadonlySet<string>;
  readonly model: ExternalModel;
  readonly passed: ExternalModel;
  readonly stated: Stated;
  recognise(
    run: Run,
    callee: ExternalValue,
    args: readonly Argument[] | undefined,
    isNew: boolean,
  ): Recognition | undefined;
  /** Returns the request that code which is not read may make with a value of a package. */
  handedOn(run: Run, value: ExternalValue): Recognition | undefined;
  /** Whether a value is a client: of the provider's own SDK, or of an HTTP library with options of its own. */
  readonly clientKind: (value: ExternalValue) => "sdk" | "library" | undefined;
  /** The request of a call of something unknown, if it looks like a call of the SDK's client. */
  resembling(run: Run, name: string, args: readonly Argument[] | undefined): Recognition | undefined;
  /** The request of the SDKs' method of this name, for packages that wrap them; undefined if none has it. */
  namedAlike(run: Run, name: string, args: readonly Argument[] | undefined): Recognition | undefined;
  /** Whether a value is taken from the result of a call of a client or HTTP library. */
  readonly isAnswer: (value: ExternalValue) => boolean;
  /** Whether a package is a known one. */
  knows(value: ExternalValue): boolean;
  /** Whether a package that is not known has the provider's name in its own. */
  isNamedAfter(value: ExternalValue): boolean;
}

/**
 * The recognisers for a provider: all HTTP libraries, and the SDKs that call one of its hosts; `more` are those of further
 * SDKs. If several know a package, the first one with an answer decides: code goes before the catalog.
 */
export function recognisersFor(hosts: readonly string[], more: readonly Recogniser[] = []): Recognisers {
  const all = [...sdks, ...libraries, ...more];
  const used = all.filter(
    ({ hosts: its }) => its === undefined || its.length === 0 || its.some((host) => hosts.includes(host)),
  );
  const sdksOfProvider = used.filter(({ hosts: own }) => own !== undefined);
  const findAll = finder(used, all);
  const providers = labels(hosts);
  const knows = (value: ExternalValue): boolean => findAll(value).length > 0;
  const clientKind = (value: ExternalValue): ClientKind => clientKindBy(findAll(value), value);
  return {
    traces: sdksOfProvider.flatMap(({ packages, isTrace }) => packages.filter((module) => isTrace?.(module) ?? true)),
    smtpHosts: used.flatMap(({ smtpHosts = [] }) => smtpHosts),
    packages: used.flatMap(({ packages }) => packages),
    isSilent: (module) =>
      findAll({ kind: "external", module, steps: [] }).some(({ sendsNothing }) => sendsNothing === true),
    globals: new Set(used.flatMap(({ globals }) => globals ?? [])),
    model: (run, callee, args) => {
      for (const { model } of used) {
        const values = model?.(run, callee, args);
        if (values) return values;
      }
      return undefined;
    },
    recognise: (run, callee, args, isNew) => {
      const call = { run, callee, args, isNew, shape: shapeOf(callee) };
      return firstOf(findAll(callee), (recogniser) => recogniser.recognise(call));
    },
    handedOn: (run, callee) => {
      const value = { run, callee, shape: shapeOf(callee) };
      return firstOf(findAll(callee), (recogniser) => recogniser.handedOn?.(value));
    },
    passed: (run, callee, args) => {
      if (callee.module === "" || knows(callee) || isHarmless(callee)) return undefined;
      return (args ?? []).flatMap(({ read }) => read(run)).flatMap((argument) => asPassed(argument, clientKind));
    },
    stated: statedBases(hosts, (value) => value.module !== "" && !knows(value)),
    clientKind,
    resembling: (run, name, args) => {
      const like = used.find((recogniser) => isLike(recogniser, name, argumentAt(run, args, 0)));
      const callee: ExternalValue = { kind: "external", module: "", steps: [] };
      return like?.recognise({ run, callee, shape: name, args, isNew: false });
    },
    namedAlike: (run, name, args) =>
      firstOf(
        sdksOfProvider.flatMap(({ packages, recognise }) => packages.map((module) => ({ module, recognise }))),
        ({ module, recognise }) => {
          const callee: ExternalValue = { kind: "external", module, steps: [{ kind: "member", name }] };
          const found = recognise({ run, callee, shape: name, args, isNew: false });
          return found?.kind === "requests" ? found : undefined;
        },
      ),
    isAnswer: (value) => knows(value) && value.steps.some(({ kind }) => kind === "call"),
    knows,
    isNamedAfter: (value) => !knows(value) && providers.some((label) => value.module.toLowerCase().includes(label)),
  };
}

/** Finds the recognisers of a value's package or global. A package with a recogniser of its own is no part of another. */
function finder(
  used: readonly Recogniser[],
  all: readonly Recogniser[],
): (value: ExternalValue) => readonly Recogniser[] {
  const packages = new Set(all.flatMap((recogniser) => recogniser.packages));
  const isOf = (module: string, name: string): boolean =>
    module === name || (module.startsWith(`${name}/`) && !packages.has(module));
  const ofPackage = memoised((module: string) =>
    used.filter((recogniser) => recogniser.packages.some((name) => isOf(module, name))),
  );
  return (value) =>
    value.module === "" ? used.filter((recogniser) => isGlobalOf(recogniser, value)) : ofPackage(value.module);
}

type ClientKind = ReturnType<Recognisers["clientKind"]>;

function clientKindBy(recognisers: readonly Recogniser[], value: ExternalValue): ClientKind {
  const shape = shapeOf(value);
  const recogniser = recognisers.find(
    (one) => one.isClient?.(shape, value.steps) ?? (one.hosts !== undefined && !shape.includes("()")),
  );
  return recogniser && (recogniser.hosts === undefined ? "library" : "sdk");
}

/** True if a call of this name with these options looks like one of the recogniser's client. */
function isLike({ resembles }: Recogniser, name: string, options: Values): boolean {
  if (resembles?.member !== name) return false;
  return options.some(
    ({ value }) =>
      value.kind === "object" && resembles.options.every((names) => names.some((option) => value.entries.has(option))),
  );
}

/** The first answer that is not `undefined`. */
function firstOf<Item, Answer>(items: readonly Item[], ask: (item: Item) => Answer | undefined): Answer | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Returns the values that a package may pass through: functions, clients, and, as injectors do, an object of a class. */
function asPassed({ value, when }: Possible, clientKind: Recognisers["clientKind"]): Values {
  if (value.kind === "class") return [{ value: objectOf(value.node, undefined, value.env), when }];
  if (value.kind !== "external") return value.kind === "closure" ? [{ value, when }] : [];
  // The type of a client stands for a client, for example if a field of that type is injected.
  const made: ExternalValue = { ...value, steps: [...value.steps, { kind: "new", args: undefined }] };
  if (value.steps.at(-1)?.kind === "member" && clientKind(made) === "library") return [{ value: made, when }];
  return clientKind(value) === undefined ? [] : [{ value, when }];
}

function isGlobalOf({ globals }: Recogniser, { steps: [first] }: ExternalValue): boolean {
  return first?.kind === "member" && globals?.includes(first.name) === true;
}
