import { readProperty } from "../../../input/read.ts";
import { createRedact, type Redact } from "./redact.ts";

/** The secrets of the clients that were made here. They are no property of the client, so that printing it shows none. */
const secretsByClient: WeakMap<object, Redact> = /* @__PURE__ */ new WeakMap<object, Redact>();

/**
 * Remembers the secret of a client, so that errors about its calls never show it.
 *
 * @internal
 */
export function rememberSecret(client: object, secret: string): void {
  secretsByClient.set(client, createRedact([secret]));
}

/**
 * Redacts text for calls through a client. SendGrid's own client has its key in the property `auth`, after the name of the
 * scheme; of other clients only the looks of a credential are known.
 *
 * @internal
 */
export function redactFor(client: object): Redact {
  const known = secretsByClient.get(client);
  if (known !== undefined) return known;
  const auth = readProperty(client, "auth");
  return createRedact(typeof auth === "string" ? [auth.replace(/^\S+\s+/u, "")] : []);
}
