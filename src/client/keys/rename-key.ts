import { checkName } from "../../input/check-properties.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { callScopeOf, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, type SendGridAccount } from "./call-endpoint.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { type ListedKey, readListedKey } from "./read-body.ts";

/**
 * Implements `renameKey`.
 *
 * @internal
 */
export async function renameKeyIn(
  account: SendGridAccount,
  id: string,
  name: string,
  options: CallOptions = {},
): Promise<ListedKey> {
  const place = "renameKey";
  const issues = checkName(name);
  if (issues.length > 0) throw new ScopeError("invalid-call", issues, place);
  const call = { ...callScopeOf(readCallOptions(options, place)), place, id, options: { body: { name } } };
  const { body } = await callEndpoint(account, sendgridEndpoints.rename, call);
  return readListedKey(body, place);
}
