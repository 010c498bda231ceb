import { withoutParameterNames } from "../../../../catalog/operation-id.ts";
import { quote } from "../../../../text/show.ts";
import type { Documents } from "../read/documents.ts";
import type { NeedingOperation } from "./needing-operation.ts";

/** An operation of the catalog, on one host or on all of them. */
export interface HostedOperation extends NeedingOperation {
  readonly id: string;
  readonly host: string | undefined;
  /** True if another call with the same path needs other scopes. */
  readonly isMixed: boolean;
}

/** The operations of all documents, each call once. One that has the path of another on another host gets a label. */
export function withoutRepeats(
  needing: readonly (NeedingOperation & { readonly shared: readonly string[] })[],
  documents: Documents,
): readonly HostedOperation[] {
  const byCall = new Map<string, HostedOperation[]>();
  for (const { operation, needs, shared } of needing) {
    const own = operation.hosts ?? shared;
    const host = own.length === 1 || operation.hosts !== undefined ? own[0] : undefined;
    if (own.length > 1 && operation.hosts !== undefined)
      documents.flag(operation.place, "the operation has several hosts of its own. Taken: the first.");
    const call = withoutParameterNames(operation.id);
    const group = byCall.get(call) ?? [];
    byCall.set(call, group);
    const index = group.findIndex((each) => each.host === host);
    const twin = group[index];
    if (twin === undefined) {
      const id = group.length === 0 ? operation.id : `${operation.id}#${group.length + 1}`;
      group.push({ id, operation, needs, host, isMixed: false });
    } else group[index] = joined(twin, { operation, needs }, documents);
  }
  return [...byCall.values()].flat();
}

/** Two calls that a catalog cannot distinguish: if they need different scopes, nothing is known of the call. */
function joined(twin: HostedOperation, { operation, needs }: NeedingOperation, documents: Documents): HostedOperation {
  const isSame = JSON.stringify(twin.needs.ways) === JSON.stringify(needs.ways);
  const names = `${quote(operation.written)} is the same call as ${quote(twin.operation.written)}`;
  documents.flag(
    operation.place,
    isSame
      ? `${names}. Left out.`
      : `${names} in a catalog, but needs other scopes. What ${quote(twin.id)} needs is unknown now: decide, and write it into the catalog.`,
  );
  return isSame ? twin : { ...twin, needs: { ...twin.needs, ways: undefined, several: [] }, isMixed: true };
}
