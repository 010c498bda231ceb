import { ownHostOf } from "../../operations/operations.ts";
import type { OperationTable } from "../../scopes/tables.ts";
import { baseUrlOf } from "../http/check-scope.ts";
import type { CallScope } from "../http/request-options.ts";

/** The server that a call goes to, as far as the catalog and the options say. */
export interface Aim {
  /** The host to ask for; undefined for that of the client. */
  readonly host: string | undefined;
  /** The hosts that the call may go to. */
  readonly hosts: readonly string[];
  /** What the URL begins with, to find the operations of that host alone; empty if it is not known. */
  readonly origin: string;
}

/**
 * Decides where a call goes: to the host that its options name, else to the one that serves the operation alone, else to
 * that of the gate. Where two hosts share a path, only the operation of this host must be allowed.
 *
 * @internal
 */
export function aimCall(
  table: OperationTable,
  operation: string | undefined,
  given: Pick<CallScope, "host">,
  defaults: Pick<CallScope, "host">,
): Aim {
  const own = operation === undefined ? undefined : ownHostOf(table, operation);
  const isFixed = own !== undefined && !own.includes("{");
  const hosts = own === undefined ? table.hosts : [...table.hosts, own];
  const host = given.host ?? (isFixed ? own : defaults.host);
  const known = typeof host === "string" ? baseUrlOf(host, hosts) : undefined;
  return { host, hosts, origin: known ?? (own === undefined ? "" : `https://${own.replace(/\{[^{}]*\}/gu, "x")}`) };
}
