import { argument, request, type Recogniser } from "../recogniser.ts";

/** The browser's `xhr.open(method, url)`. */
export const xmlHttpRequest: Recogniser = {
  packages: ["xmlhttprequest", "xhr2"],
  globals: ["XMLHttpRequest"],
  recognise: (call) =>
    /^(?:XMLHttpRequest\.)?new\.open$/u.test(call.shape)
      ? request(argument(call, 0), argument(call, 1), { kind: "none" })
      : undefined,
};
