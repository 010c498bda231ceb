import { readList, readProperty } from "../../input/read.ts";
import { readHeaders } from "./read-headers.ts";
import { redact } from "./redact.ts";
import type { ClientRequest, RequestClient } from "./request-client.ts";
import type { Answer } from "./request-options.ts";

/** What came of a request: an answer with whatever status, or the reason why there is none. */
export type Exchange = (Answer & { readonly reason?: undefined }) | { readonly reason: string };

/**
 * Sends a request once. Never throws, and lets nothing of a client's own errors through: these carry the API key.
 *
 * @internal
 */
export async function exchange(client: RequestClient, request: ClientRequest): Promise<Exchange> {
  try {
    const pair: unknown = await client.request(request);
    const [response, body] = readList(pair) ?? [pair];
    return readAnswer(response, body) ?? { status: 200, headers: readHeaders(readProperty(response, "headers")), body };
  } catch (error) {
    const response = readProperty(error, "response");
    const answer = readAnswer(response, undefined) ?? readAnswer(error, undefined, response);
    if (answer === undefined) return { reason: reasonOf(error) };
    // Nobody throws a success: the answer began well and broke off.
    return answer.status < 300 ? { reason: "an answer that broke off" } : answer;
  }
}

function readAnswer(source: unknown, body: unknown, response = source): Answer | undefined {
  const status = ["statusCode", "status", "code"].map((key) => readProperty(source, key)).find(isStatus);
  if (status === undefined) return undefined;
  const content = body ?? readProperty(response, "body") ?? readProperty(response, "data");
  return { status, headers: readHeaders(readProperty(response, "headers")), body: content };
}

function isStatus(value: unknown): value is number {
  return typeof value === "number" && value >= 100 && value < 600;
}

/** Why there is no answer: the code of the error if it has one, else its words. */
function reasonOf(error: unknown): string {
  const codes = [error, readProperty(error, "cause")].flatMap((source) => [
    readProperty(source, "code"),
    readProperty(source, "name"),
  ]);
  const code = codes.find(
    (value) =>
      typeof value === "string" &&
      /^(?:[A-Z][A-Z\d_]+|\w+Error)$/u.test(value) &&
      !/^(?:Type|Axios)?Error$/u.test(value),
  );
  if (typeof code === "string") return code;
  const message = readProperty(error, "message");
  return typeof message === "string" && message !== "" ? redact(message) : "an error without words";
}
