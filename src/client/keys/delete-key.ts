import { callScopeOf, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, type SendGridAccount } from "./call-endpoint.ts";
import { sendgridEndpoints } from "./endpoints.ts";

/**
 * Implements `deleteKey`.
 *
 * @internal
 */
export async function deleteKeyIn(account: SendGridAccount, id: string, options: CallOptions = {}): Promise<void> {
  await callEndpoint(account, sendgridEndpoints.delete, {
    ...callScopeOf(readCallOptions(options, "deleteKey")),
    ...{ place: "deleteKey", id },
  });
}
