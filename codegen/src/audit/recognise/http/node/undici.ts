import { argumentAt } from "../../../values/arguments.ts";
import { each, just } from "../../../values/possible.ts";
import { fetchRequest } from "../fetch.ts";
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

const dispatching = new Set(["request", "stream", "pipeline"]);
const ofClient = /^(?:Client|Pool|BalancedPool|RoundRobinPool|H2CClient)\.new\.(\w+)$/u;
const ofAgent =
  /^(?:(?:Agent|ProxyAgent|EnvHttpProxyAgent|RetryAgent|Dispatcher)\.new|getGlobalDispatcher\.\(\))(?:\.compose\.\(\))*\.(\w+)$/u;

/** `undici`: `request(url, { method })`, clients and pools of one origin, and agents. */
export const undici: Recogniser = {
  packages: ["undici"],
  isClient: (shape) => ofClient.test(`${shape}.request`),
  recognise: (call) => {
    if (call.isNew) return undefined;
    if (call.shape === "fetch") return fetchRequest(call);
    if (dispatching.has(call.shape)) return dispatched(call);
    const isSending = (method: string | undefined): boolean =>
      method !== undefined && (dispatching.has(method) || method === "dispatch");
    if (isSending(ofClient.exec(call.shape)?.[1])) return ofOrigin(call);
    return isSending(ofAgent.exec(call.shape)?.[1]) ? dispatched(call) : undefined;
  },
};

function dispatched(call: ExternalCall): Recognition {
  const { run } = call;
  const target = argument(call, 0);
  const options = argument(call, 1);
  const url = each(target, (value) => (value.kind === "object" ? option(run, just(value), "path") : just(value)));
  const origin = each(target, (value) =>
    value.kind === "object" ? option(run, just(value), "origin") : just({ kind: "nothing" }),
  );
  const method = orElse(
    option(run, options, "method"),
    each(target, (value) => (value.kind === "object" ? option(run, just(value), "method") : just({ kind: "nothing" }))),
  );
  return request(method, url, baseFrom(origin));
}

function ofOrigin(call: ExternalCall): Recognition {
  const { run } = call;
  const created = call.callee.steps.find((step) => step.kind === "new");
  const origin = created?.kind === "new" ? argumentAt(run, created.args, 0) : just({ kind: "nothing" });
  const options = argument(call, 0);
  return request(option(run, options, "method"), option(run, options, "path"), baseFrom(origin));
}
