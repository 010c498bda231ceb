import { quote } from "../../input/show.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { describeCall, type KnownCall } from "./describe-call.ts";
import { exchange, type Exchange } from "./exchange.ts";
import { httpError } from "./http-error.ts";
import type { ClientRequest, RequestClient } from "./request-client.ts";
import type { Answer } from "./request-options.ts";
import { isRepeatable, pause, type RetryOptions, tryAgain, waitBefore } from "./retry.ts";

/** What a call is about, for its errors, and how patient it is. */
export interface SendContext extends Pick<KnownCall, "catalog" | "path" | "requirement" | "granted"> {
  /** What the caller called, `createKey`. */
  readonly place: string;
  readonly retry?: RetryOptions | undefined;
}

/**
 * Sends a request; again if there were too many and it may be repeated. Gives the answer if its status is one of success.
 *
 * @throws ScopeError `http-error`, `rate-limited` or `network-error`.
 * @internal
 */
export async function send(client: RequestClient, request: ClientRequest, context: SendContext): Promise<Answer> {
  for (let repetition = 0; ; repetition++) {
    const result = await exchange(client, request);
    if (result.reason !== undefined) throw networkError(request, result, context);
    if (result.status >= 200 && result.status < 300) return result;
    const mayRepeat = result.status === 429 && isRepeatable(request.method);
    const wait = mayRepeat ? waitBefore(repetition, result.headers, context.retry) : undefined;
    if (wait === undefined) throw httpError(context.place, detailsOf(request, context), result, context.retry);
    await pause(wait, context.retry);
  }
}

function networkError(request: ClientRequest, { reason = "" }: Exchange, context: SendContext): ScopeError {
  const call = detailsOf(request, context);
  const issue = {
    path: [],
    expected: `an answer to ${request.method} ${quote(call.path)}`,
    received: `none: ${reason}`,
    next: tryAgain(request.method),
  };
  return new ScopeError("network-error", [issue], context.place, { call });
}

function detailsOf(
  { method }: ClientRequest,
  { catalog, path, requirement, granted }: SendContext,
): ReturnType<typeof describeCall> {
  return describeCall({ catalog, method, path, requirement, granted });
}
