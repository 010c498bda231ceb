import { argumentAt } from "../evaluate/arguments.ts";
import { each, just } from "../evaluate/possible.ts";
import { argument, option, orElse, request, shapeOf, type ExternalCall, type Recogniser } from "./recogniser.ts";
import type { Values } from "../evaluate/value.ts";

/** `fetch(url, { method })`, the built-in one and its look-alikes. */
export const fetchRecogniser: Recogniser = {
  packages: [
    "node-fetch",
    "cross-fetch",
    "isomorphic-fetch",
    "isomorphic-unfetch",
    "unfetch",
    "node-fetch-native",
    "fetch-retry",
    "electron-fetch",
    "make-fetch-happen",
  ],
  globals: ["fetch"],
  recognise: (call) => {
    const isFetch =
      call.callee.module === ""
        ? call.shape === "fetch"
        : call.shape === "" || call.shape === "fetch" || /^(?:defaults\.)?\(\)$/u.test(call.shape);
    return isFetch && !call.isNew ? fetchRequest(call) : undefined;
  },
};

/** The request of `fetch(input, init)`; the input may be a `Request`. */
export function fetchRequest(call: ExternalCall): ReturnType<typeof request> {
  const { run } = call;
  const input = argument(call, 0);
  const init = argument(call, 1);
  const ofRequest = (values: Values, index: 0 | 1): Values =>
    each(values, (value) => {
      const made = value.kind === "external" && shapeOf(value) === "Request.new" ? value.steps.at(-1) : undefined;
      if (made?.kind === "new") return argumentAt(run, made.args, index);
      return index === 0 ? just(value) : just({ kind: "nothing" });
    });
  const url = each(ofRequest(input, 0), (value) =>
    value.kind === "object" ? orElse(option(run, just(value), "url"), option(run, just(value), "href")) : just(value),
  );
  return request(orElse(option(run, init, "method"), option(run, ofRequest(input, 1), "method")), url, {
    kind: "none",
  });
}
