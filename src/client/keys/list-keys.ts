import { readList, readProperty } from "../../input/read.ts";
import { callScopeOf, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, type SendGridAccount } from "./call-endpoint.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { invalidResponse, type ListedKey, readListedKey } from "./read-body.ts";

const place = "listKeys";

/** How keys are listed. */
export interface ListKeysOptions extends CallOptions {
  /** How many keys to ask for at once: 100 unless said otherwise, which is as many as an account can have. */
  readonly pageSize?: number | undefined;
}

/** A key of a list, with the time at which it was created, if the answer says so: in milliseconds since 1970. */
interface RawKey extends ListedKey {
  readonly created?: number;
}

/**
 * Implements `listKeys`.
 *
 * @internal
 */
export async function* listKeysIn(
  account: SendGridAccount,
  options: ListKeysOptions = {},
): AsyncGenerator<ListedKey, void, undefined> {
  const read = readCallOptions<ListKeysOptions>(options, place, ["pageSize"]);
  for await (const { id, name } of listRawKeys(account, { ...read, place })) yield { id, name };
}

/**
 * Every key of an account, with all that a list says about it.
 *
 * @internal
 */
export async function* listRawKeys(
  account: SendGridAccount,
  { pageSize = 100, place: caller, ...options }: ListKeysOptions & { readonly place: string },
): AsyncGenerator<RawKey, void, undefined> {
  const seen = new Set<string>();
  for (let hasMore = true; hasMore;) {
    const query = { limit: pageSize, offset: seen.size === 0 ? undefined : seen.size };
    const call = { ...callScopeOf(options), place: caller, options: { query } };
    const { body } = await callEndpoint(account, sendgridEndpoints.list, call);
    const page = readPage(body, caller);
    const fresh = page.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    yield* fresh;
    hasMore = page.length >= pageSize && fresh.length > 0;
  }
}

function readPage(body: unknown, caller: string): readonly RawKey[] {
  const list = readList(readProperty(body, "result"));
  if (list === undefined) throw invalidResponse(caller, "a list of keys", body);
  return list.map((key) => {
    const created = readTime(readProperty(key, "created_at") ?? readProperty(key, "created"));
    return { ...readListedKey(key, caller), ...(created !== undefined && { created }) };
  });
}

/** A time as text, or in seconds since 1970, in milliseconds. */
function readTime(value: unknown): number | undefined {
  const time = typeof value === "number" ? value * 1000 : typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isFinite(time) ? time : undefined;
}
