import { literal, nothing } from "../../../values/possible.ts";
import { argument, request, type Recogniser } from "../../recogniser.ts";

const methods: ReadonlyMap<string, string> = new Map([
  ...["get", "head", "post", "put", "patch", "delete", "options"].map((name) => [name, name.toUpperCase()] as const),
  ["del", "DELETE"],
]);

/** `superagent.get(url)` and `superagent("GET", url)`; calls that are chained to it change neither. */
export const superagent: Recogniser = {
  packages: ["superagent"],
  recognise: (call) => {
    const member = call.shape.replace(
      /^agent\.(?:\(\)|new)(?:\.(?:set|auth|use|timeout|ca|key|cert|pfx|withCredentials|retry|ok|redirects|query|type|accept)\.\(\))*\.?/u,
      "",
    );
    const method = methods.get(member);
    if (method !== undefined && !call.isNew) return request(literal(method), argument(call, 0), { kind: "none" });
    if (member !== "" || call.isNew) return undefined;
    const [first, second] = [argument(call, 0), argument(call, 1)];
    const isUrlFirst = second.every(({ value }) => value.kind === "nothing" || value.kind === "closure");
    const verb = isUrlFirst ? nothing : first;
    return request(verb, isUrlFirst ? first : second, { kind: "none" });
  },
};
