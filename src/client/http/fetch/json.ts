import { ScopeError } from "../../../errors/scope-error.ts";

/**
 * The JSON of a body.
 *
 * @throws ScopeError `invalid-call` for a body that has no JSON, or too much of it.
 * @internal
 */
export function toJson(body: unknown, maxBytes: number): string {
  const text = tryJson(body);
  // A character is one byte or more.
  if (text !== undefined && text.length <= maxBytes) return text;
  const received = text === undefined ? "one that has no JSON" : `one of ${text.length} characters or more`;
  const issue = { path: ["body"], expected: `a body that is JSON of at most ${maxBytes} bytes`, received };
  throw new ScopeError("invalid-call", [issue], "fetchClient.request");
}

function tryJson(body: unknown): string | undefined {
  try {
    // The declared type of stringify leaves out that functions and symbols have no JSON.
    return JSON.stringify(body);
  } catch {
    return undefined;
  }
}

/**
 * The JSON of an answer, or its text if it is no JSON; undefined for an empty answer.
 *
 * @internal
 */
export function parseAnswer(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
