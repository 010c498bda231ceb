import { clientLibrary, usualMethods } from "./client-library.ts";
import type { Recogniser } from "../../recogniser.ts";

/** `got`, and the results of `got.extend`; `paginate.all` and `paginate.each` read every page. */
export const got: Recogniser = clientLibrary({
  packages: ["got"],
  creators: ["extend"],
  types: ["Got", "ExtendOptions"],
  bases: ["prefixUrl"],
  methods: usualMethods(1),
  general: ["paginate", "stream", "all", "each"],
  transparent: ["got", "stream", "paginate"],
});
