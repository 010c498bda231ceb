import { readProperty } from "../../../input/read.ts";
import { ScopeError } from "../../../errors/scope-error.ts";
import type { Secret } from "../secrets/secret.ts";

/** A credential as text, or the secret of a key that was just created. */
export type Credential = string | Pick<Secret, "reveal">;

/** The key of a client, sent as a bearer token. */
export interface BearerKey {
  /** The key, sent as `Authorization: Bearer KEY`. */
  readonly apiKey: Credential;
  readonly authorization?: undefined;
}

/** The credential of a client, in a scheme other than a bearer token. */
export interface AuthorizationHeader {
  /** The whole value of the `Authorization` header: `Token KEY`, `Basic …`. */
  readonly authorization: Credential;
  readonly apiKey?: undefined;
}

/** A credential as it is sent, and the secret part of it. */
export interface ReadCredential {
  readonly header: string;
  readonly secret: string;
}

/**
 * Reads the credential of a client.
 *
 * @throws ScopeError `invalid-call` for a credential that cannot be sent; it is never shown.
 * @internal
 */
export function readCredential({
  apiKey,
  authorization,
}: Partial<Record<"apiKey" | "authorization", unknown>>): ReadCredential {
  if (authorization === undefined) {
    const secret = readText("apiKey", apiKey, /^[!-~]+$/u);
    return { header: `Bearer ${secret}`, secret };
  }
  const header = readText("authorization", authorization, /^[!-~]+(?: [!-~]+)*$/u);
  return { header, secret: header.replace(/^\S+ /u, "") };
}

/** The text without the line end that files have. Text with other characters would be shown by the error of `fetch`. */
function readText(option: "apiKey" | "authorization", credential: unknown, pattern: RegExp): string {
  const reveal = readProperty(credential, "reveal");
  const text: unknown = typeof reveal === "function" ? Reflect.apply(reveal, credential, []) : credential;
  const trimmed = typeof text === "string" ? text.trim() : "";
  if (pattern.test(trimmed)) return trimmed;
  const issue = {
    path: [option],
    expected: option === "apiKey" ? "an API key" : "the value of a header",
    received: trimmed === "" ? "none" : `text with characters that no ${option === "apiKey" ? "key" : "header"} has`,
    next: "Check where it comes from: an environment variable that is not set, or a file with more in it.",
  };
  throw new ScopeError("invalid-call", [issue], "fetchClient");
}
