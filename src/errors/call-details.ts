import type { Cause } from "../operations/causes.ts";
import type { Requirement } from "../operations/requirement.ts";

/** What the provider itself says is wrong; without credentials. */
export interface ProviderMessage {
  readonly message: string;
  /** The part of the request that it is about. */
  readonly field?: string;
}

/** A call that failed, or that was not sent, and what is known about it. Holds no credential. */
export interface CallDetails {
  readonly method: string;
  /** Path without query. */
  readonly path: string;
  /** Absent if nothing was sent, or nothing came back. */
  readonly status?: number;
  readonly messages: readonly ProviderMessage[];
  /** What the operation needs according to the catalog, and the evidence for that; absent if the catalog does not have it. */
  readonly requirement?: Requirement;
  /** Of these the scopes that the key lacks; absent if it is not known what the key has. */
  readonly missing?: readonly string[];
  /** The smallest group and preset with which a key could make the call: `groups.templates.read`. */
  readonly coveredBy?: readonly string[];
  /** The causes of a refusal that the catalog knows, the most likely first. */
  readonly causes?: readonly Cause[];
  /** When the provider takes requests again, in milliseconds. */
  readonly retryAfter?: number;
}
