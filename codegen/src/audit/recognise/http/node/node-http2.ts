import { argumentAt } from "../../../values/arguments.ts";
import { nothing } from "../../../values/possible.ts";
import { argument, baseFrom, option, request, type Recogniser } from "../../recogniser.ts";

/** Node's `http2.connect(url).request({ ":method": "GET", ":path": "/v3/templates" })`. */
export const nodeHttp2: Recogniser = {
  packages: ["http2"],
  recognise: (call) => {
    if (call.shape === "connect") return { kind: "harmless" };
    const created = call.callee.steps.find((step) => step.kind === "call");
    if (call.shape !== "connect.().request" || created?.kind !== "call") return undefined;
    const headers = argument(call, 0);
    const read = (name: string): ReturnType<typeof option> => option(call.run, headers, name);
    const authority = argumentAt(call.run, created.args, 0);
    return request(read(":method"), read(":path"), baseFrom(authority.length > 0 ? authority : nothing));
  },
};
