import { clientLibrary, usualMethods } from "./client-library.ts";
import type { Recogniser } from "../../recogniser.ts";

/** `got`, and what `got.extend` makes. */
export const got: Recogniser = clientLibrary({
  packages: ["got"],
  creators: ["extend"],
  types: ["Got", "ExtendOptions"],
  base: "prefixUrl",
  methods: usualMethods(1),
  general: ["paginate", "stream"],
  transparent: ["got", "stream", "paginate"],
});
