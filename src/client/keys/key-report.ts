import { readOwn } from "../../input/read.ts";
import { readScopeList } from "../../scopes/read-scope-list.ts";
import type { ScopeList } from "../../scopes/scope-list.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { callScopeOf, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import type { SendGridAccount } from "./call-endpoint.ts";
import { listRawKeys } from "./list-keys.ts";
import type { ListedKey } from "./read-body.ts";
import { readKeyIn } from "./read-key.ts";

const place = "keyReport";
const day = 86_400_000;
/** The scopes with which a key can make keys, or give them other scopes. */
const minting: readonly string[] = ["api_keys.create", "api_keys.update"];

/** What a report on keys compares with. */
export interface KeyReportOptions extends CallOptions {
  /** The scopes that code uses, of all audits together: without them no scope counts as unused. */
  readonly used?: ScopeList | undefined;
  /** The age in days from which a key counts as old: 90 unless said otherwise. */
  readonly oldAfterDays?: number | undefined;
  /** The time in milliseconds since 1970; for tests. */
  readonly now?: (() => number) | undefined;
}

/** A key and what is remarkable about it. */
export interface ReportedKey extends ListedKey {
  /** Every scope that came back, the automatic ones as well. */
  readonly scopes: readonly string[];
  /** The scopes with which it can make keys or change them; empty for most keys. */
  readonly minting: readonly string[];
  /** Its scopes that no code uses; empty if `used` was not given. Automatic scopes do not count. */
  readonly unused: readonly string[];
  /** Whole days since it was created; absent if the provider does not say so. */
  readonly ageInDays?: number;
  readonly isOld: boolean;
}

/**
 * Implements `keyReport`.
 *
 * @internal
 */
export async function keyReportIn(
  account: SendGridAccount,
  options: KeyReportOptions = {},
): Promise<readonly ReportedKey[]> {
  const read = readCallOptions<KeyReportOptions>(options, place, ["used", "oldAfterDays", "now"]);
  const { used, oldAfterDays = 90, now = Date.now } = read;
  const wanted = used === undefined ? undefined : readScopeList(used, ["used"], place);
  const automatic = new Set(account.catalog.scopes.automatic);
  const keys: ReportedKey[] = [];
  for await (const { created, ...key } of listRawKeys(account, { ...callScopeOf(read), place })) {
    const scopes = await scopesOf(account, key.id, callScopeOf(read));
    // Deleted since it was listed.
    if (scopes === undefined) continue;
    const ageInDays = created === undefined ? undefined : Math.floor((now() - created) / day);
    keys.push({
      ...{ ...key, scopes, minting: minting.filter((scope) => scopes.includes(scope)) },
      unused: wanted === undefined ? [] : scopes.filter((scope) => !wanted.has(scope) && !automatic.has(scope)),
      ...(ageInDays !== undefined && { ageInDays }),
      isOld: ageInDays !== undefined && ageInDays >= oldAfterDays,
    });
  }
  return keys;
}

async function scopesOf(
  account: SendGridAccount,
  id: string,
  options: CallOptions,
): Promise<readonly string[] | undefined> {
  try {
    return (await readKeyIn(account, id, options)).scopes;
  } catch (error) {
    const isGone = error instanceof ScopeError && readOwn(error, "call")?.status === 404;
    if (!isGone) throw error;
    return undefined;
  }
}
