import { randomBytes } from "node:crypto";
import { isBillingScope, isGeneralScope, isScope } from "../../../../src/index.ts";
import { scopeTable } from "../../../../generated/tables.ts";

/** A key as SendGrid keeps it. */
export interface AccountKey {
  readonly id: string;
  readonly secret: string;
  name: string;
  scopes: readonly string[];
}

/** An answer of the account: a status, and a body if it has one. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What can be set about an account. */
export interface AccountOptions {
  /** Scopes that are dropped from every list without a word. */
  readonly drops?: readonly string[];
  /** Whether unknown names end in a 500, as some do, and not in a 400. */
  readonly failsOnUnknown?: boolean;
  /** Whether lists of keys can be asked for from an offset on; it is not documented. */
  readonly knowsOffset?: boolean;
  /** Whether answers to writes leave out the scopes, as the OpenAPI file has it. */
  readonly hidesScopes?: boolean;
}

const general = scopeTable.keyTypes.find(({ id }) => id === "general")?.scopes ?? [];
/** What comes back with every key. */
export const added: readonly string[] = ["2fa_required", "sender_verification_eligible"];
const mostKeys = 100;

/** The state of an account and the rules of its key endpoints, with their traps. */
export class Account {
  readonly keys: Map<string, AccountKey> = new Map<string, AccountKey>();
  readonly #options: AccountOptions;

  constructor(options: AccountOptions) {
    this.#options = options;
  }

  /** A new key, whatever it may do. */
  add(name: string, scopes: readonly string[]): AccountKey {
    const id = randomBytes(16).toString("base64url");
    const key = { id, secret: `SG.${id}.${randomBytes(32).toString("base64url")}`, name, scopes };
    this.keys.set(id, key);
    return key;
  }

  findBySecret(secret: string): AccountKey | undefined {
    return [...this.keys.values()].find((key) => key.secret === secret);
  }

  create(caller: AccountKey, body: unknown): Reply {
    if (this.keys.size >= mostKeys) return failure(403, "Cannot create more than 100 API Keys");
    const asked = readBody(body);
    if (asked.name === undefined) return failure(400, "missing required argument", "name");
    // The trap: who asks for nothing gets everything.
    const scopes = asked.scopes === undefined || asked.scopes.length === 0 ? general : asked.scopes;
    const problem = this.#check(caller, scopes);
    if (problem) return problem;
    const key = this.add(asked.name, this.#keep(scopes));
    return { status: 201, body: { api_key: key.secret, ...this.#show(key) } };
  }

  update(caller: AccountKey, id: string, body: unknown): Reply {
    const key = this.keys.get(id);
    if (key === undefined) return failure(404, "unable to find API Key");
    const asked = readBody(body);
    if (asked.name === undefined) return failure(400, "missing required argument", "name");
    if (asked.scopes === undefined || asked.scopes.length === 0) return failure(400, "at least one scope", "scopes");
    const problem = this.#check(caller, asked.scopes);
    if (problem) return problem;
    key.name = asked.name;
    // The trap: what was not said again is gone.
    key.scopes = this.#keep(asked.scopes);
    return { status: 200, body: this.#show(key) };
  }

  rename(id: string, body: unknown): Reply {
    const key = this.keys.get(id);
    const { name } = readBody(body);
    if (key === undefined) return failure(404, "unable to find API Key");
    if (name === undefined) return failure(400, "missing required argument", "name");
    key.name = name;
    return { status: 200, body: { api_key_id: id, name } };
  }

  read(id: string): Reply {
    const key = this.keys.get(id);
    if (key === undefined) return failure(404, "unable to find API Key");
    return { status: 200, body: { api_key_id: id, name: key.name, scopes: [...key.scopes, ...added] } };
  }

  remove(id: string): Reply {
    return this.keys.delete(id) ? { status: 204 } : failure(404, "unable to find API Key");
  }

  list(limit: number, offset: number): Reply {
    const start = this.#options.knowsOffset === true ? offset : 0;
    const result = [...this.keys.values()]
      .slice(start, start + limit)
      .map(({ id, name }) => ({ name, api_key_id: id }));
    return { status: 200, body: { result } };
  }

  #check(caller: AccountKey, scopes: readonly string[]): Reply | undefined {
    if (scopes.some((scope) => scopeTable.automatic.includes(scope))) return failure(500, "internal server error");
    if (!scopes.every(isScope)) {
      return failure(this.#options.failsOnUnknown === true ? 500 : 400, "invalid scopes specified", "scopes");
    }
    if (scopes.some(isBillingScope) && scopes.some(isGeneralScope)) {
      return failure(400, "billing permissions are mutually exclusive from all others", "scopes");
    }
    const beyond = scopes.filter((scope) => !caller.scopes.includes(scope));
    return beyond.length > 0 ? failure(403, "access forbidden") : undefined;
  }

  #keep(scopes: readonly string[]): readonly string[] {
    return scopes.filter((scope) => this.#options.drops?.includes(scope) !== true);
  }

  #show({ id, name, scopes }: AccountKey): object {
    return { api_key_id: id, name, ...(this.#options.hidesScopes !== true && { scopes: [...scopes, ...added] }) };
  }
}

/** An error as SendGrid words it. */
export function failure(status: number, message: string, field: string | null = null): Reply {
  return { status, body: { errors: [{ field, message }] } };
}

function readBody(body: unknown): {
  readonly name?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
} {
  const { name, scopes } = (typeof body === "object" && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  return {
    name: typeof name === "string" && name !== "" ? name : undefined,
    scopes: Array.isArray(scopes) ? scopes.map(String) : undefined,
  };
}
