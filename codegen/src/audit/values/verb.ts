import { known } from "./text.ts";
import type { Value } from "./value.ts";

/** The name of a method. */
const verb = /^(?:get|post|put|patch|delete|head|options)$/iu;

/** Returns the method that a value states: as a text, or as a member of an enum that is not read, as `HttpMethod.POST`. */
export function verbOf(value: Value): string | undefined {
  const text = value.kind === "text" ? known(value.text) : nameOf(value);
  return text !== undefined && verb.test(text) ? text.toUpperCase() : undefined;
}

function nameOf(value: Value): string | undefined {
  const last = value.kind === "external" || value.kind === "unknown" ? value.steps?.at(-1) : undefined;
  // Members with a small letter hold functions and settings: `this.options`.
  return last?.kind === "member" && /^[A-Z]/u.test(last.name) ? last.name : undefined;
}
