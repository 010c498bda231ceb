import { readList, readProperty } from "../../input/read.ts";
import { type CallOptions, callEndpoint } from "./call-endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { invalidResponse, type ListedKey, readListedKey } from "./read-body.ts";
import type { RequestClient } from "../http/request-client.ts";

const place = "listKeys";

/** How keys are listed. */
export interface ListKeysOptions extends CallOptions {
  /** How many keys to ask for at once: 100 unless said otherwise, which is as many as an account can have. */
  readonly pageSize?: number | undefined;
}

/**
 * Every key of the account, by id and name, page by page as they are needed. SendGrid documents a limit and no way to the
 * next page; so this asks for what is behind the keys that it has, and stops when nothing new comes.
 *
 * @example
 * for await (const { id, name } of listKeys(client)) console.log(id, name);
 *
 * @throws ScopeError `http-error` and its like, `invalid-response` if the answer is no list of keys.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/retrieve-all-api-keys-belonging-to-the-authenticated-user
 */
export async function* listKeys(
  client: RequestClient,
  { pageSize = 100, retry }: ListKeysOptions = {},
): AsyncGenerator<ListedKey, void, undefined> {
  const seen = new Set<string>();
  for (let hasMore = true; hasMore;) {
    const query = { limit: pageSize, offset: seen.size === 0 ? undefined : seen.size };
    const { body } = await callEndpoint(client, endpoints.list, { place, retry, options: { query } });
    const page = readPage(body);
    const fresh = page.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    yield* fresh;
    hasMore = page.length >= pageSize && fresh.length > 0;
  }
}

function readPage(body: unknown): readonly ListedKey[] {
  const list = readList(readProperty(body, "result"));
  if (list === undefined) throw invalidResponse(place, "a list of keys", body);
  return list.map((key) => readListedKey(key, place));
}
