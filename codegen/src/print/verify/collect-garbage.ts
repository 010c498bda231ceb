import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Frees what is needed no more now, and not when memory has run short, so that what is loaded next takes its place. */
export function collectGarbage(): void {
  // Contexts have the function if they are made while the flag is set.
  setFlagsFromString("--expose-gc");
  runInNewContext("globalThis.gc?.()");
  setFlagsFromString("--no-expose-gc");
}
