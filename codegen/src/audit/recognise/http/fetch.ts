import { each, just } from "../../values/possible.ts";
import { argument, option, orElse, request, type ExternalCall, type Recogniser } from "../recogniser.ts";
import { methodOfRequest, urlOfRequest } from "./request-object.ts";

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
  globals: ["fetch", "Bun"],
  recognise: (call) => {
    const isFetch =
      call.callee.module === ""
        ? call.shape === "fetch" || call.shape === "Bun.fetch"
        : call.shape === "" || call.shape === "fetch" || /^(?:defaults\.)?\(\)$/u.test(call.shape);
    return isFetch && !call.isNew ? fetchRequest(call) : undefined;
  },
};

/** The request of `fetch(input, init)`; the input may be a `Request`. */
export function fetchRequest(call: ExternalCall): ReturnType<typeof request> {
  const { run } = call;
  const input = argument(call, 0);
  const url = each(urlOfRequest(run, input), (value) =>
    value.kind === "object" ? orElse(option(run, just(value), "url"), option(run, just(value), "href")) : just(value),
  );
  const method = orElse(option(run, argument(call, 1), "method"), methodOfRequest(run, input));
  return request(method, url, { kind: "none" });
}
