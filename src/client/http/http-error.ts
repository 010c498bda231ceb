import type { CallDetails, ProviderMessage } from "../../errors/call-details.ts";
import { readList, readProperty } from "../../input/read.ts";
import { list, quote } from "../../input/show.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { explainNeed } from "./describe-call.ts";
import { redact } from "./redact.ts";
import type { Answer } from "./request-options.ts";
import { resetIn, type RetryOptions, tryAgain } from "./retry.ts";

const mostMessages = 10;

const advice: Readonly<Record<number, string>> = {
  401: "Check that the API key is whole, not revoked, and of the region that is asked.",
  404: "Check the id: nothing is there, or nothing that this key may see.",
};

/** What a gateway answers that has not heard from the server behind it. */
const unheard = [502, 503, 504];

/**
 * The error for an answer whose status is none of success: what the provider says and, where a key was refused, what the
 * catalog says about the operation.
 *
 * @internal
 */
export function httpError(
  place: string,
  call: CallDetails,
  answer: Answer,
  retry: RetryOptions | undefined,
): ScopeError {
  const { status } = answer;
  const messages = readMessages(answer.body);
  const retryAfter = status === 429 ? resetIn(answer.headers, retry) : undefined;
  const details = { ...call, status, messages, ...(retryAfter !== undefined && { retryAfter }) };
  const words = messages.map(({ message, field }) => (field === undefined ? message : `${message} (${field})`));
  const issue = {
    path: [],
    expected: `an answer to ${call.method} ${quote(call.path)}`,
    received: [`status ${status}`, ...(words.length > 0 ? [list(words.map(quoteWhole), "and")] : [])].join(": "),
    ...nextStep(details),
  };
  return new ScopeError(status === 429 ? "rate-limited" : "http-error", [issue], place, { call: details });
}

function nextStep(call: CallDetails): { readonly next?: string } {
  const { status = 0, retryAfter } = call;
  if (status === 429) {
    const seconds = Math.ceil((retryAfter ?? 0) / 1000);
    return { next: retryAfter === undefined ? "Try again later." : `Try again in ${seconds} s.` };
  }
  if (unheard.includes(status)) return { next: tryAgain(call.method) };
  const next = status === 403 ? explainNeed(call).join(" ") : advice[status];
  return next === undefined || next === "" ? {} : { next };
}

/** SendGrid says what is wrong in `errors`; some of its gateways in `error` or `message`, or in plain text. */
function readMessages(body: unknown): readonly ProviderMessage[] {
  const errors = readList(readProperty(body, "errors")) ?? [readProperty(body, "error") ?? body];
  return errors.slice(0, mostMessages).flatMap((error) => {
    const text = typeof error === "string" ? error : readProperty(error, "message");
    if (typeof text !== "string" || text.trim() === "") return [];
    const field = readProperty(error, "field");
    return [{ message: redact(text), ...(typeof field === "string" && field !== "" && { field: redact(field) }) }];
  });
}

function quoteWhole(text: string): string {
  return `"${text}"`;
}
