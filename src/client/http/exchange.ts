import { readList, readProperty } from "../../input/read.ts";
import { describeUnseen } from "../../input/read-options.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { StoppedCall } from "./time/deadline.ts";
import { readHeaders } from "./read-headers.ts";
import type { Redact } from "./secrets/redact.ts";
import type { ClientRequest, RequestClient } from "./request-client.ts";
import type { Answer } from "./request-options.ts";

/** The result of a request: an answer, the reason for its absence, or an invalid status. */
export type Exchange =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "unreadable"; readonly received: string };

/**
 * Sends a request once. Lets nothing of a client's own errors through: these carry the API key.
 *
 * @throws ScopeError only where the client itself throws one, before it sends anything.
 * @internal
 */
export async function exchange(client: RequestClient, request: ClientRequest, redact: Redact): Promise<Exchange> {
  try {
    const pair: unknown = await client.request(request);
    const [response, body] = readList(pair) ?? [pair];
    const { status, received } = readStatus(response, ["statusCode", "status"]);
    if (status === undefined) return { kind: "unreadable", received };
    return { kind: "answer", answer: toAnswer(status, response, body) };
  } catch (error) {
    if (error instanceof ScopeError) throw error;
    return readFailure(error, redact);
  }
}

/** What an error says: an answer whose status is an error, or the reason why there is no answer. */
function readFailure(error: unknown, redact: Redact): Exchange {
  const response = readProperty(error, "response");
  const names = ["statusCode", "status", "code"];
  const status = readStatus(response, names).status ?? readStatus(error, names).status;
  if (status === undefined) return { kind: "none", reason: reasonOf(error, redact) };
  // An error with the status of a success: the answer began well and broke off.
  if (status < 300) return { kind: "none", reason: "an answer that broke off" };
  return { kind: "answer", answer: toAnswer(status, response, undefined) };
}

function toAnswer(status: number, response: unknown, body: unknown): Answer {
  const content = body ?? readProperty(response, "body") ?? readProperty(response, "data");
  return { status, headers: readHeaders(readProperty(response, "headers")), body: content };
}

/** The status under the first of the names that exists; if it is invalid, the value instead. */
function readStatus(
  source: unknown,
  names: readonly string[],
): { readonly status?: number; readonly received: string } {
  const values = names.map((name) => readProperty(source, name)).filter((value) => value !== undefined);
  const status = values.find((value) => typeof value === "number") ?? values[0];
  return isStatus(status) ? { status, received: "" } : { received: describeUnseen(status) };
}

function isStatus(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 100 && value < 600;
}

/** Why there is no answer: the code of the error if it has one, else its words. */
function reasonOf(error: unknown, redact: Redact): string {
  if (error instanceof StoppedCall) return error.message;
  const codes = [error, readProperty(error, "cause")].flatMap((source) => [
    readProperty(source, "code"),
    readProperty(source, "name"),
  ]);
  const code = codes.find(
    (value) =>
      typeof value === "string" &&
      /^(?:[A-Z][A-Z\d_]{1,40}|\w{1,40}Error)$/u.test(value) &&
      !/^(?:Type|Axios)?Error$/u.test(value),
  );
  if (typeof code === "string") return code;
  const message = readProperty(error, "message");
  return typeof message === "string" && message !== "" ? redact(message) : "an error without words";
}
