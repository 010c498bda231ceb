import { each, just } from "../../values/possible.ts";
import {
  argument,
  option,
  orElse,
  request,
  type ExternalCall,
  type Recogniser,
  type Recognition,
} from "../recogniser.ts";
import { makerOf, makersOfRequest, methodOfRequest, urlOfRequest } from "./request-object.ts";

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
  globals: ["fetch", "Bun", "Request"],
  recognise: (call) => {
    if (call.callee.module === "" && call.shape === "Request") return madeRequest(call);
    const isFetch =
      call.callee.module === ""
        ? call.shape === "fetch" || call.shape === "Bun.fetch"
        : call.shape === "" || call.shape === "fetch" || /^(?:defaults\.)?\(\)$/u.test(call.shape);
    return isFetch && !call.isNew ? fetchRequest(call) : undefined;
  },
};

/** `new Request(url, init)` with a whole URL, which counts if no call is found that sends it. */
function madeRequest(call: ExternalCall): Recognition {
  const isWhole = argument(call, 0).some(
    ({ value }) => value.kind === "text" && typeof value.text[0] === "string" && /^https?:/iu.test(value.text[0]),
  );
  const [maker] = makerOf(call.args ?? []);
  return isWhole && maker && call.isNew ? { ...fetchRequest(call), maker } : { kind: "harmless" };
}

/** The request of `fetch(input, init)`; the input may be a `Request`. */
export function fetchRequest(call: ExternalCall): ReturnType<typeof request> {
  const { run } = call;
  const input = argument(call, 0);
  const url = each(urlOfRequest(run, input), (value) =>
    value.kind === "object" ? orElse(option(run, just(value), "url"), option(run, just(value), "href")) : just(value),
  );
  const method = orElse(option(run, argument(call, 1), "method"), methodOfRequest(run, input));
  return { ...request(method, url, { kind: "none" }), makers: makersOfRequest(input) };
}
