import { ScopeError } from "../../errors/scope-error.ts";
import { describeUnseen, readOptions } from "../../input/read-options.ts";
import { readProperty } from "../../input/read.ts";
import { callScopeNames } from "./check-scope.ts";
import type { RequestClient } from "./request-client.ts";
import type { CallOptions, CallScope } from "./request-options.ts";

/**
 * The options of a function that sends requests; nothing inherited.
 *
 * @throws ScopeError `invalid-call` for a property that is not an option.
 * @internal
 */
export function readCallOptions<T extends CallOptions>(
  given: unknown,
  place: string,
  others: readonly (keyof T & string)[] = [],
): Partial<T> {
  return readOptions<T>(given, {
    place,
    // The names of CallOptions, which T extends.
    known: [...others, "retry", ...callScopeNames] as (keyof T & string)[],
    example: `${place}(…, { retry: { attempts: 3 }, timeout: 10000 })`,
    aliases: { subuser: "onBehalfOf", abortSignal: "signal" },
  });
}

/**
 * The options that each request of a function has in common.
 *
 * @internal
 */
export function callScopeOf(options: Partial<CallOptions>): CallScope & Pick<CallOptions, "retry"> {
  const { onBehalfOf, host, timeout, signal, retry } = options;
  return { onBehalfOf, host, timeout, signal, retry };
}

/**
 * Checks that a client was passed, and not the key itself, which is never shown.
 *
 * @throws ScopeError `invalid-call` for anything that has no function `request`.
 * @internal
 */
export function checkClient(client: unknown, place: string): asserts client is RequestClient {
  const hasRequest = typeof client === "function" ? "request" in client : undefined;
  if (hasRequest === true || typeof readProperty(client, "request") === "function") return;
  const issue = {
    path: ["client"],
    expected: "a client, an object with a function request",
    received: describeUnseen(client),
    next: `Write ${place}(fetchClient({ apiKey }), …).`,
  };
  throw new ScopeError("invalid-call", [issue], place);
}
