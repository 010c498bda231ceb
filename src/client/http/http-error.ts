import type { CallDetails, ProviderMessage } from "../../errors/call-details.ts";
import { readList, readProperty } from "../../input/read.ts";
import { list, quote } from "../../input/show.ts";
import { type Cause, findCauses } from "../../operations/causes.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { explainNeed } from "./describe-call.ts";
import type { Redact } from "./secrets/redact.ts";
import type { Answer } from "./request-options.ts";
import { resetIn, type RetryOptions, tryAgain } from "./time/retry.ts";

const mostMessages = 10;

const advice: Readonly<Record<number, string>> = {
  404: "Check the id: nothing is there, or nothing that this key may see.",
};

const redirected =
  "The API does not redirect, and no redirect is followed, as it could lead the key elsewhere. Check baseUrl.";

/** What a gateway answers that has not heard from the server that it stands in front of. */
const unheard = [502, 503, 504];

/** Where a call was made, and what its error may show. */
export interface ErrorContext {
  readonly catalog: CatalogTables;
  readonly place: string;
  readonly retry: RetryOptions;
  readonly redact: Redact;
}

/**
 * The error for an answer without success: what the provider says and, where a key was refused, what the
 * catalog says about the operation.
 *
 * @internal
 */
export function httpError(
  { catalog, place, retry, redact }: ErrorContext,
  call: CallDetails,
  answer: Answer,
): ScopeError {
  const { status } = answer;
  const messages = readMessages(answer.body, redact);
  const retryAfter = status === 429 ? resetIn(answer.headers, retry) : undefined;
  const { requirement, missing } = call;
  const said = messages.map(({ message }) => message);
  const causes = findCauses(catalog.operations, { status, messages: said, requirement, missing });
  const details = {
    ...{ ...call, status, messages },
    ...(causes.length > 0 && { causes }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
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
  if (status >= 300 && status < 400) return { next: redirected };
  const next = status === 403 ? explainRefusal(call) : (mainCause(call, ["certain", "likely"]) ?? advice[status]);
  return next === undefined || next === "" ? {} : { next };
}

/** The first cause, if it is that likely: a certain one is what the provider's message says. */
function mainCause({ causes = [] }: CallDetails, likely: readonly Cause["likelihood"][]): string | undefined {
  const [first] = causes;
  return first !== undefined && likely.includes(first.likelihood) ? `${first.cause} ${first.next}` : undefined;
}

/** The best cause of a refusal first; what the call needs comes first only if nothing speaks for another cause. */
function explainRefusal(call: CallDetails): string {
  const certain = mainCause(call, ["certain"]);
  if (certain !== undefined) return certain;
  const { causes = [], requirement, missing = [] } = call;
  const [first] = causes;
  const isLegacy = requirement?.replacedBy !== undefined && missing.length === 0;
  const legacy =
    isLegacy && first !== undefined ? [`${first.cause} ${first.next} If the account has the product:`] : [];
  const others = causes.filter(({ likelihood }) => likelihood === "possible").map(({ cause }) => cause);
  // The need of the call itself is among the possible causes where the key should cover it.
  const rest = others.filter((cause) => requirement === undefined || !cause.includes(requirement.operation));
  const also = rest.length === 0 ? [] : [`Other possible causes: ${rest.join(" ")}`];
  return [...legacy, ...explainNeed(call), ...also].join(" ");
}

/** SendGrid says what is wrong in `errors`; some of its gateways in `error` or `message`, or in plain text. */
function readMessages(body: unknown, redact: Redact): readonly ProviderMessage[] {
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
