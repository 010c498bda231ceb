import type { Reply } from "./account.ts";

/** Something that goes wrong with one request instead of an answer. */
export type Fault =
  | { readonly kind: "answer"; readonly reply: Reply }
  | { readonly kind: "text"; readonly status: number; readonly text: string }
  /** The answer comes, but late. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** The connection ends in the middle of the answer. */
  | { readonly kind: "broken" }
  /** The answer begins, and no more of it comes. */
  | { readonly kind: "stalled" }
  /** A small answer that is so many bytes after decompression. */
  | { readonly kind: "bomb"; readonly bytes: number }
  /** The connection ends before the answer. */
  | { readonly kind: "closed" };

/** Too many requests, until a time in seconds since 1970. */
export function tooMany(reset?: number): Fault {
  const headers = reset === undefined ? {} : { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": String(reset) };
  const body = { errors: [{ field: null, message: "too many requests" }] };
  return { kind: "answer", reply: { status: 429, body, headers } };
}

/** An answer that is no JSON. */
export function malformed(status = 200): Fault {
  return { kind: "text", status, text: '{"api_key_id": "abc", "na' };
}
