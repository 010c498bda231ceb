import { quote } from "../../input/show.ts";
import { readProperty } from "../../input/read.ts";
import type { KeyRequest } from "../../keys/key-request.ts";
import { missingScopes } from "../../operations/missing-scopes.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, needOf, type SendGridAccount } from "./call-endpoint.ts";
import { checkRequest } from "./check-request.ts";
import { describeCall, explainNeed } from "../http/describe-call.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { grantedScopesIn } from "./granted-scopes.ts";
import { invalidResponse, readListedKey } from "./read-body.ts";
import { createSecret, type Secret } from "../http/secret.ts";
import { compareWritten, type WrittenKey } from "./written-key.ts";

const place = "createKey";
const notCreated =
  "No key was created: it could not be checked what the calling key has. { preflight: false } skips this check.";
const mayExist = "A key may have been created: look for it with listKeys() and delete it.";

/** How a key is created. */
export interface CreateKeyOptions extends CallOptions {
  /** Whether to check first that the caller has every scope that it hands on: true unless said otherwise. */
  readonly preflight?: boolean | undefined;
}

/** A key that was created, with its secret. */
export interface CreatedKey<S extends string = string> extends WrittenKey<S> {
  /** The key itself, which SendGrid shows only once. */
  readonly secret: Secret;
}

/**
 * Implements `createKey`.
 *
 * @internal
 */
export async function createKeyIn<K extends string, S extends string>(
  account: SendGridAccount,
  request: KeyRequest<K, S>,
  options: CreateKeyOptions = {},
): Promise<CreatedKey<S>> {
  const { name, scopes } = checkRequest(account.catalog, request, place);
  const { preflight = true, retry } = options;
  const granted = preflight ? await readGranted(account, { retry }) : undefined;
  if (granted !== undefined) checkGranted(account.catalog, scopes, granted);
  const { body } = await callEndpoint(account, sendgridEndpoints.create, {
    ...{ place, retry, granted },
    options: { body: { name, scopes } },
  });
  const key = readListedKey(body, place, mayExist);
  const secret = readProperty(body, "api_key");
  if (typeof secret !== "string" || secret === "")
    throw invalidResponse(place, "the secret of the key", body, mayExist);
  return { ...key, ...compareWritten(account.catalog, request, body), secret: createSecret(secret) };
}

/** What the caller has. Where that cannot be told no key is created, and the error says so. */
async function readGranted(account: SendGridAccount, options: CallOptions): Promise<readonly string[]> {
  try {
    return await grantedScopesIn(account, options);
  } catch (error) {
    if (!(error instanceof ScopeError)) throw error;
    const { code, call } = error;
    const issues = error.issues.map((issue) => ({
      ...issue,
      next: [...(issue.next === undefined ? [] : [issue.next]), notCreated].join(" "),
    }));
    throw new ScopeError(code, issues, place, call && { call });
  }
}

function checkGranted(catalog: CatalogTables, scopes: readonly string[], granted: readonly string[]): void {
  const create = describeCall({
    ...{ catalog, granted, method: "POST", path: "/v3/api_keys" },
    requirement: needOf(catalog, sendgridEndpoints.create),
  });
  const missing = missingScopes({ required: scopes, granted });
  const expected = "a scope that the calling key has, as a key can only hand on its own";
  const issues = missing.map((scope) => ({
    path: ["request", "scopes", scopes.indexOf(scope)],
    expected,
    received: quote(scope),
    scope,
  }));
  const own = create.missing?.map((scope) => ({
    path: [],
    expected: "a key that may create keys",
    received: `one without ${quote(scope)}`,
    scope,
    next: explainNeed(create).join(" "),
  }));
  const all = [...(own ?? []), ...issues];
  if (all.length > 0) throw new ScopeError("missing-scopes", all, place, { call: create });
}
