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
  const { pageSize = 100 } = read;
  const seen = new Set<string>();
  for (let hasMore = true; hasMore;) {
    const query = { limit: pageSize, offset: seen.size === 0 ? undefined : seen.size };
    const { body } = await callEndpoint(account, sendgridEndpoints.list, {
      ...callScopeOf(read),
      ...{ place, options: { query } },
    });
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
