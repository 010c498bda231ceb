import { missingWithImplied } from "../../../../src/operations/missing-scopes.ts";
import { requirementOf } from "../../../../src/operations/operations.ts";
import { refusal } from "../../../../src/operations/refusal.ts";
import type { KnownRefusal, Operation } from "../../../src/catalog/catalog.ts";
import { readRequests } from "../read/read-requests.ts";
import type { Request } from "../read/request.ts";
import type { Explored } from "./explored.ts";
import { findCall } from "./least.ts";

/** A refused call, and what it means for a key. */
export interface RefusedCall {
  readonly request: Request;
  readonly operation: Operation;
  /** A sentence: what the operation needs. */
  readonly needs: string;
  /** The scopes that the key lacks for it; absent if the key or its needs are unknown. */
  readonly missing?: readonly string[];
}

/** What the text of a refusal means. */
export interface ExplainedRefusal {
  readonly calls: readonly RefusedCall[];
  /** Reasons other than scopes that the catalog knows for such an answer. */
  readonly causes: readonly KnownRefusal[];
}

/** A key whose scopes are known. */
export interface RefusedKey {
  readonly scopes: readonly string[];
  readonly keyType?: string;
}

/** Explains every call in the text of a refusal, for a key if one is known, by the SDK's own functions. */
export function explainRefusal(explored: Explored, text: string, key?: RefusedKey): ExplainedRefusal {
  const calls = readRequests(text).flatMap((request): readonly RefusedCall[] => {
    const { operation } = findCall(explored, request);
    if (operation === undefined) return [];
    const needs = sentenceOf(explored, operation, key?.keyType);
    if (key === undefined || operation.evidence === "unknown") return [{ request, operation, needs }];
    const required = requirementOf(explored.tables.operations, operation.id);
    const missing = missingWithImplied(explored.tables.implied, { required, granted: key.scopes, ...keyTypeOf(key) });
    return [{ request, operation, needs, missing }];
  });
  return { calls, causes: explored.catalog.refusals.filter((known) => isAnswer(known, text)) };
}

function keyTypeOf({ keyType }: RefusedKey): { readonly keyType?: string } {
  return keyType === undefined ? {} : { keyType };
}

/** Whether an answer in the text has the status of a known refusal, and its words if it has any. */
function isAnswer({ status, text: words }: KnownRefusal, text: string): boolean {
  if (!new RegExp(`\\b${status}\\b`, "u").test(text)) return false;
  return words === undefined || text.toLowerCase().includes(words.toLowerCase());
}

function sentenceOf({ tables }: Explored, { id, evidence }: Operation, keyType: string | undefined): string {
  if (evidence === "unknown") return `It is unknown which scope ${id} needs.`;
  const words = refusal(requirementOf(tables.operations, id), keyType);
  return words === undefined ? `${id} needs no scope: any valid key may call it.` : `${words}.`;
}
