import { argumentAt } from "../../../values/arguments.ts";
import { literal, nothing } from "../../../values/possible.ts";
import { splitUrl } from "../../../values/urls/split-url.ts";
import type { Value } from "../../../values/value.ts";
import { argument, baseFrom, request, type ExternalCall, type Recogniser, type Recognition } from "../../recogniser.ts";

const methods: ReadonlyMap<string, string> = new Map([
  ...["get", "head", "post", "put", "patch", "delete", "options"].map((name) => [name, name.toUpperCase()] as const),
  ["del", "DELETE"],
]);

/**
 * `superagent.get(url)` and `superagent("GET", url)`; of the calls that are chained to it, only a plugin that is made with a URL
 * changes the request: that URL is its base.
 */
export const superagent: Recogniser = {
  packages: ["superagent"],
  recognise: (call) => {
    const member = call.shape.replace(
      /^agent\.(?:\(\)|new)(?:\.(?:set|auth|use|timeout|ca|key|cert|pfx|withCredentials|retry|ok|redirects|query|type|accept)\.\(\))*\.?/u,
      "",
    );
    if (chainedUse.test(member)) return withPlugin(call);
    const method = methods.get(member);
    if (method !== undefined && !call.isNew) return request(literal(method), argument(call, 0), { kind: "none" });
    if (member !== "" || call.isNew) return undefined;
    const [first, second] = [argument(call, 0), argument(call, 1)];
    const isUrlFirst = second.every(({ value }) => value.kind === "nothing" || value.kind === "closure");
    const verb = isUrlFirst ? nothing : first;
    return request(verb, isUrlFirst ? first : second, { kind: "none" });
  },
};

const chainedUse = /^\w+\.\(\)(?:\.\w+\.\(\))*\.use$/u;

/** `superagent.get("/v3/templates").use(prefix("https://api.sendgrid.com"))`. */
function withPlugin(call: ExternalCall): Recognition | undefined {
  const [verb, asked] = call.callee.steps;
  const method = verb?.kind === "member" ? methods.get(verb.name) : undefined;
  const made = argument(call, 0).flatMap(({ value }) => {
    const last = value.kind === "external" || value.kind === "unknown" ? value.steps?.at(-1) : undefined;
    return last?.kind === "call" ? (last.args?.slice(0, 1) ?? []) : [];
  });
  const base = made.flatMap(({ read }) => read(call.run)).filter(({ value }) => isAbsolute(value));
  if (method === undefined || asked?.kind !== "call" || base.length === 0) return undefined;
  const found = request(literal(method), argumentAt(call.run, asked.args, 0), baseFrom(base));
  return { ...found, makers: made.flatMap(({ node }) => (node ? [node.parent] : [])) };
}

function isAbsolute(value: Value): boolean {
  return value.kind === "text" && splitUrl(value.text).origin !== undefined;
}
