import { clientLibrary, usualMethods } from "./client-library.ts";
import type { Recogniser } from "../../recogniser.ts";

/** `request` and its variants, and the results of `request.defaults`. */
export const requestLibrary: Recogniser = clientLibrary({
  packages: ["request", "request-promise", "request-promise-native", "request-promise-any", "postman-request"],
  creators: ["defaults"],
  types: [],
  bases: ["baseUrl"],
  methods: new Map([...usualMethods(1), ["del", { method: "DELETE", options: 1 }]]),
  general: [],
  transparent: [],
});
