import { clientLibrary, usualMethods } from "./client-library.ts";
import type { Recogniser } from "../../recogniser.ts";

/** `ky`, and the results of `ky.create` and `ky.extend`. */
export const ky: Recogniser = clientLibrary({
  packages: ["ky", "ky-universal"],
  creators: ["create", "extend"],
  types: ["KyInstance"],
  bases: ["prefixUrl", "prefix", "baseUrl"],
  methods: usualMethods(1),
  general: [],
  transparent: [],
});
