import { readOwn } from "../../input/read.ts";
import { quote } from "../../input/show.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { AbortSignalLike } from "./time/abort-signal.ts";
import { StoppedCall, withDeadline } from "./time/deadline.ts";
import { describeCall, type KnownCall } from "./describe-call.ts";
import { exchange } from "./exchange.ts";
import { httpError } from "./http-error.ts";
import { redactFor } from "./secrets/known-secrets.ts";
import type { ClientRequest, RequestClient } from "./request-client.ts";
import type { Answer } from "./request-options.ts";
import {
  isRefusedUndone,
  isRepeatable,
  pause,
  readRetry,
  type RetryOptions,
  tryAgain,
  waitBefore,
} from "./time/retry.ts";

/** What a call is about, for its errors, and how patient it is. */
export interface SendContext extends Pick<KnownCall, "catalog" | "path" | "requirement" | "granted"> {
  /** What the caller called, `createKey`. */
  readonly place: string;
  readonly retry?: RetryOptions | undefined;
}

/**
 * Sends a request; again if there were too many and it may be repeated. Gives the answer if its status is one of success.
 * The timeout of a request is for all of this, waits included.
 *
 * @throws ScopeError `http-error`, `rate-limited`, `network-error` or `invalid-response`.
 * @internal
 */
export async function send(client: RequestClient, request: ClientRequest, context: SendContext): Promise<Answer> {
  const retry = readRetry(context.retry, context.place);
  const limits = { timeout: readOwn(request, "timeout"), signal: readOwn(request, "signal") };
  try {
    return await withDeadline(limits, (signal) => repeat(client, withSignal(request, signal), { ...context, retry }));
  } catch (error) {
    if (!(error instanceof StoppedCall)) throw error;
    throw networkError(client, request, { ...context, reason: error.message });
  }
}

function withSignal(request: ClientRequest, signal: AbortSignalLike | undefined): ClientRequest {
  return signal === undefined ? request : { ...request, signal };
}

async function repeat(
  client: RequestClient,
  request: ClientRequest,
  context: SendContext & { readonly retry: RetryOptions },
): Promise<Answer> {
  const redact = redactFor(client);
  for (let repetition = 0; ; repetition++) {
    const result = await exchange(client, request, redact);
    if (result.kind === "none") throw networkError(client, request, { ...context, reason: result.reason });
    if (result.kind === "unreadable") throw unreadable(client, request, { ...context, received: result.received });
    const { answer } = result;
    if (answer.status >= 200 && answer.status < 300) return answer;
    const wait = waitFor(request, answer, { ...context.retry, repetition });
    if (wait === undefined) throw httpError({ ...context, redact }, detailsOf(client, request, context), answer);
    await pause(wait, context.retry);
    // Nobody waits for another answer.
    if (readOwn(request, "signal")?.aborted === true)
      throw new StoppedCall("AbortError", "the call ended while it waited");
  }
}

/** How long to wait before the request is repeated; undefined if it must not be, or not in time. */
function waitFor(
  request: ClientRequest,
  { status, headers }: Answer,
  { repetition, ...retry }: RetryOptions & { readonly repetition: number },
): number | undefined {
  const timeout = readOwn(request, "timeout") ?? Infinity;
  if (status !== 429 || !(isRepeatable(request.method) || isRefusedUndone(headers))) return undefined;
  const wait = waitBefore(repetition, headers, retry);
  return wait !== undefined && wait < timeout ? wait : undefined;
}

function networkError(
  client: RequestClient,
  request: ClientRequest,
  context: SendContext & { readonly reason: string },
): ScopeError {
  const call = detailsOf(client, request, context);
  const issue = {
    path: [],
    expected: `an answer to ${request.method} ${quote(call.path)}`,
    received: `none: ${context.reason}`,
    next: tryAgain(request.method),
  };
  return new ScopeError("network-error", [issue], context.place, { call });
}

function unreadable(
  client: RequestClient,
  request: ClientRequest,
  context: SendContext & { readonly received: string },
): ScopeError {
  const call = detailsOf(client, request, context);
  const issue = {
    path: [],
    expected: `an answer to ${request.method} ${quote(call.path)} with a status from 100 to 599`,
    received: context.received,
    next: `The client must answer [response, body], where the response has a statusCode. ${tryAgain(request.method)}`,
  };
  return new ScopeError("invalid-response", [issue], context.place, { call });
}

function detailsOf(
  client: RequestClient,
  { method }: ClientRequest,
  { catalog, path, requirement, granted }: SendContext,
): ReturnType<typeof describeCall> {
  return describeCall({ catalog, method, path, requirement, granted, redact: redactFor(client) });
}
