import { argumentAt } from "../../../values/arguments.ts";
import { literal, nothing } from "../../../values/possible.ts";
import { argument, baseFrom, option, request, type Recogniser } from "../../recogniser.ts";

/** `openapi-fetch`: `createClient({ baseUrl }).GET("/v3/templates/{template_id}")`. */
export const openapiFetch: Recogniser = {
  packages: ["openapi-fetch"],
  isClient: (shape) => /^(?:createClient\.)?\(\)$/u.test(shape),
  recognise: (call) => {
    const method = /^(?:createClient\.)?\(\)\.(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/u.exec(call.shape)?.[1];
    const created = call.callee.steps.find((step) => step.kind === "call");
    if (method === undefined || created?.kind !== "call") return undefined;
    const base = option(call.run, argumentAt(call.run, created.args, 0), "baseUrl");
    return request(literal(method), argument(call, 0), base.length > 0 ? baseFrom(base) : baseFrom(nothing));
  },
};
