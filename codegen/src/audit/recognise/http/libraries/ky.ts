import { clientLibrary, usualMethods } from "./client-library.ts";
import type { Recogniser } from "../../recogniser.ts";

/** `ky`, and what `ky.create` and `ky.extend` make. */
export const ky: Recogniser = clientLibrary({
  packages: ["ky", "ky-universal"],
  creators: ["create", "extend"],
  types: ["KyInstance"],
  base: "prefixUrl",
  methods: usualMethods(1),
  general: [],
  transparent: [],
});
