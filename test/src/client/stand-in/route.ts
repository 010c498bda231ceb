import { findOperation, missingScopes } from "../../../../src/index.ts";
import { type Account, type AccountKey, failure, type Reply } from "./account.ts";

/** A request as the server has read it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** The answer to a request. What is no key endpoint is answered with what was asked, if the key may ask it. */
export function route(account: Account, request: ReceivedRequest): Reply {
  const caller = account.findBySecret(/^Bearer (.*)$/u.exec(String(request.headers["authorization"]))?.[1] ?? "");
  if (caller === undefined) {
    return failure(401, "The provided authorization grant is invalid, expired, or revoked");
  }
  const { pathname, searchParams } = new URL(request.url, "http://stand-in");
  const found = findOperation({ method: request.method, url: pathname });
  if (found === undefined) return failure(404, "not found");
  if (found.evidence !== "unknown" && missingScopes({ required: found, granted: caller }).length > 0) {
    return failure(403, "access forbidden");
  }
  const number = (name: string, otherwise: number): number => Number(searchParams.get(name) ?? otherwise);
  const id = found.parameters["api_key_id"] ?? "";
  return (
    answer(account, caller, found.operation, id, request, number) ?? {
      status: 200,
      body: { operation: found.operation, parameters: found.parameters, url: request.url, body: request.body },
    }
  );
}

function answer(
  account: Account,
  caller: AccountKey,
  operation: string,
  id: string,
  { body }: ReceivedRequest,
  number: (name: string, otherwise: number) => number,
): Reply | undefined {
  switch (operation) {
    case "GET /v3/scopes":
      return { status: 200, body: { scopes: caller.scopes } };
    case "POST /v3/api_keys":
      return account.create(caller, body);
    case "GET /v3/api_keys":
      return account.list(number("limit", 100), number("offset", 0));
    case "GET /v3/api_keys/{api_key_id}":
      return account.read(id);
    case "PUT /v3/api_keys/{api_key_id}":
      return account.update(caller, id, body);
    case "PATCH /v3/api_keys/{api_key_id}":
      return account.rename(id, body);
    case "DELETE /v3/api_keys/{api_key_id}":
      return account.remove(id);
    default:
      return undefined;
  }
}
