import { quote } from "../../input/show.ts";
import { missingScopes } from "../../operations/missing-scopes.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { CallOptions } from "../http/request-options.ts";
import { describeCall, explainNeed } from "../http/describe-call.ts";
import { needOf, type SendGridAccount } from "./call-endpoint.ts";
import type { SendGridEndpoint } from "./endpoints.ts";
import { grantedScopesIn } from "./granted-scopes.ts";

/** A write of a key that is checked before it is sent. */
export interface Preflight {
  /** The function that the caller called, `createKey`. */
  readonly place: string;
  readonly endpoint: SendGridEndpoint;
  /** The path of the endpoint, with the id of the key. */
  readonly path: string;
  /** The scopes that the key is to have. */
  readonly scopes: readonly string[];
  /** Says that nothing was written: `No key was created`. */
  readonly undone: string;
}

/**
 * Checks that the calling key may write keys and has every scope that it hands on. Returns the scopes of the calling key.
 *
 * @throws ScopeError `missing-scopes`, or the error for which the scopes of the calling key could not be read.
 * @internal
 */
export async function checkPreflight(
  account: SendGridAccount,
  preflight: Preflight,
  options: CallOptions,
): Promise<readonly string[]> {
  const granted = await readGranted(account, preflight, options);
  const call = describeCall({
    ...{ catalog: account.catalog, granted, method: preflight.endpoint.split(" ")[0] ?? "", path: preflight.path },
    requirement: needOf(account.catalog, preflight.endpoint),
  });
  const { scopes, place } = preflight;
  const beyond = missingScopes({ required: scopes, granted }).map((scope) => ({
    ...{ path: ["request", "scopes", scopes.indexOf(scope)], received: quote(scope), scope },
    expected: "a scope that the calling key has, as a key can only hand on its own",
  }));
  const own = (call.missing ?? []).map((scope) => ({
    ...{ path: [], received: `one without ${quote(scope)}`, scope },
    expected: place === "createKey" ? "a key that may create keys" : "a key that may change keys",
    next: explainNeed(call).join(" "),
  }));
  if (own.length + beyond.length > 0) throw new ScopeError("missing-scopes", [...own, ...beyond], place, { call });
  return granted;
}

/** The scopes of the calling key. If they cannot be read nothing is written, and the error says so. */
async function readGranted(
  account: SendGridAccount,
  { place, undone }: Preflight,
  options: CallOptions,
): Promise<readonly string[]> {
  try {
    return await grantedScopesIn(account, options);
  } catch (error) {
    if (!(error instanceof ScopeError)) throw error;
    const { code, call } = error;
    const why = `${undone}: it could not be checked what the calling key has. { preflight: false } skips this check.`;
    const issues = error.issues.map((issue) => ({
      ...issue,
      next: [...(issue.next === undefined ? [] : [issue.next]), why].join(" "),
    }));
    throw new ScopeError(code, issues, place, call && { call });
  }
}
