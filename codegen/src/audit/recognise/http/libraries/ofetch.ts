import { clientLibrary } from "./client-library.ts";
import type { Recogniser } from "../../recogniser.ts";

/** `ofetch`, and the results of `ofetch.create`; in Nuxt it is a global. */
export const ofetch: Recogniser = {
  ...clientLibrary({
    packages: ["ofetch", "ohmyfetch"],
    creators: ["create"],
    types: ["$Fetch"],
    bases: ["baseURL"],
    methods: new Map(),
    general: ["raw", "native", "$fetch"],
    transparent: ["ofetch", "$fetch"],
  }),
  globals: ["$fetch"],
};
