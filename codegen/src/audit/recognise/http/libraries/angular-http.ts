import { clientLibrary, usualMethods } from "./client-library.ts";
import { argument, request, type Recogniser } from "../../recogniser.ts";

const client = clientLibrary({
  packages: ["@angular/common/http"],
  creators: [],
  types: ["HttpClient"],
  bases: [],
  methods: usualMethods(2),
  general: [],
  transparent: [],
});

/** Angular's `HttpClient`: `http.get(url)`, `http.request(method, url)`; it comes from the injector. */
export const angularHttp: Recogniser = {
  ...client,
  recognise: (call) =>
    call.shape === "HttpClient.new.request"
      ? request(argument(call, 0), argument(call, 1), { kind: "none" })
      : client.recognise(call),
};
