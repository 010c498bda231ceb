import { clientLibrary, usualMethods } from "./client-library.ts";
import type { Recogniser } from "../../recogniser.ts";

/** `axios` and its instances, Nest's `HttpService` included. */
export const axios: Recogniser = clientLibrary({
  packages: ["axios", "@nestjs/axios", "redaxios", "@nuxtjs/axios"],
  creators: ["create"],
  types: ["AxiosInstance", "AxiosStatic", "Axios", "HttpService"],
  bases: ["baseURL"],
  methods: new Map([
    ...usualMethods(2),
    ["postForm", { method: "POST", options: 2 }],
    ["putForm", { method: "PUT", options: 2 }],
    ["patchForm", { method: "PATCH", options: 2 }],
  ]),
  general: ["request"],
  transparent: ["axiosRef"],
});
