import { list } from "../input/show.ts";
import type { OperationTable, RefusalRow } from "../scopes/tables.ts";
import { describeEvidence } from "./describe-evidence.ts";
import { refusal } from "./refusal.ts";
import type { Requirement } from "./requirement.ts";

/** A cause of a refused call, and the next step. */
export interface Cause {
  /**
   * `certain` if the provider's message says it, `likely` if the operation or the key speaks for it, `possible` if
   * this answer can have this cause too.
   */
  readonly likelihood: "certain" | "likely" | "possible";
  readonly cause: string;
  readonly next: string;
}

/** A refusal, as far as it is known. */
export interface Refusal {
  readonly status: number;
  /** The provider's messages. */
  readonly messages: readonly string[];
  readonly requirement?: Requirement | undefined;
  /** The scopes that the key lacks; absent if the key's scopes are unknown. */
  readonly missing?: readonly string[] | undefined;
}

/** The meaning of the status 401 in HTTP, for every provider. */
const invalidKey: Cause = {
  likelihood: "likely",
  cause:
    "The request lacks a valid key (RFC 9110, section 15.5.2): the key is missing, mistyped or revoked, or it is of another account or region.",
  next: "Check that the API key is whole, not revoked, and of the region that is asked.",
};

const order = ["certain", "likely", "possible"] as const;

/**
 * The causes of a refused call, the most likely first: what the provider's message says, a legacy operation, a missing
 * scope, an invalid key, and other causes of the same answer. Empty for other statuses than 401 and 403, unless the catalog
 * has causes.
 *
 * @internal
 */
export function findCauses(table: OperationTable, refused: Refusal): readonly Cause[] {
  const rows = (table.refusals ?? []).filter(({ status }) => status === refused.status);
  const said = rows.filter(({ text }) => text !== undefined && mentions(refused.messages, text));
  const [first] = said;
  const certain = first === undefined ? [] : [certainCause(first, refused.messages)];
  const others = rows.filter(({ text }) => text === undefined);
  const own = refused.status === 401 ? [invalidKey] : refused.status === 403 ? operationCauses(refused) : [];
  // The provider's own words are certain; other causes are then only possible, and guesses are left out.
  if (certain.length > 0) return [...certain, ...own.map((cause) => ({ ...cause, likelihood: "possible" as const }))];
  const all = [...own, ...others.map(({ cause, next }): Cause => ({ likelihood: "possible", cause, next }))];
  return order.flatMap((likelihood) => all.filter((cause) => cause.likelihood === likelihood));
}

function mentions(messages: readonly string[], text: string): boolean {
  return messages.some((message) => message.toLowerCase().includes(text.toLowerCase()));
}

/** What the message says; the scopes that it names are repeated, as they are what to ask for. */
function certainCause({ text = "", cause, next }: RefusalRow, messages: readonly string[]): Cause {
  const [, names = ""] =
    /scopes: *([\w.:,\s-]+)/iu.exec(messages.find((message) => mentions([message], text)) ?? "") ?? [];
  const scopes = names.split(/[\s,]+/u).filter((name) => name.includes("."));
  const named =
    scopes.length === 0
      ? ""
      : ` It names ${list(
          scopes.map((scope) => `'${scope.replace(/\.+$/u, "")}'`),
          "and",
        )}.`;
  return { likelihood: "certain", cause: cause + named, next };
}

function operationCauses({ requirement, missing }: Refusal): readonly Cause[] {
  if (requirement === undefined) return [];
  const { replacedBy, operation } = requirement;
  const legacy: Cause | undefined =
    replacedBy === undefined
      ? undefined
      : {
          likelihood: "likely",
          cause: `${operation} is legacy: newer accounts may be refused, whatever the scopes of their keys.`,
          next: `Use ${replacedBy}.`,
        };
  const scope = scopeCause(requirement, missing);
  const both = (missing ?? []).length > 0 ? [scope, legacy] : [legacy, scope];
  return both.filter((cause) => cause !== undefined);
}

function scopeCause(requirement: Requirement, missing: readonly string[] | undefined): Cause | undefined {
  const need = refusal(requirement);
  if (need === undefined) return undefined;
  if (requirement.evidence === "unknown") {
    const cause = `It is unknown which scope ${requirement.operation} needs.`;
    return { likelihood: "possible", cause, next: "Try it with a key with full access: if that works, it is a scope." };
  }
  const cause = `${need} (${describeEvidence(requirement.evidence)}).`;
  if (missing === undefined) return { likelihood: "likely", cause, next: "Compare with the scopes that the key has." };
  return missing.length === 0
    ? { likelihood: "possible", cause, next: "The key should have it: compare with the scopes that it has now." }
    : {
        likelihood: "likely",
        cause,
        next: `Give the key ${list(
          missing.map((name) => `'${name}'`),
          "and",
        )}.`,
      };
}
