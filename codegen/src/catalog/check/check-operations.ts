import type { Catalog, Operation } from "../catalog.ts";
import type { ReportAt } from "./locate.ts";
import { withoutParameterNames } from "../operation-id.ts";
import { quote } from "../../text/show.ts";

/** Reports every operation that has the method, the path and the host of an earlier one. */
export function checkOperations(catalog: Catalog, report: ReportAt): void {
  const firsts = new Map<string, Operation[]>();
  for (const operation of catalog.operations) {
    const form = withoutParameterNames(operation.id);
    const earlier = firsts.get(form) ?? [];
    const first = earlier.find((other) => shareHost(operation, other, catalog.hosts));
    firsts.set(form, [...earlier, operation]);
    if (first !== undefined) report(["operations", operation.id], describeRepeat(operation, first), "key");
  }
}

function describeRepeat({ id }: Operation, first: Operation): { expected: string; received: string; hint: string } {
  const hint = id.includes("#")
    ? `Requests to it and to ${quote(first.id)} look the same: give each its own "host".`
    : `It differs from ${quote(first.id)} only in the names of its parameters.`;
  return { expected: "each method and path once", received: quote(id), hint };
}

/** Whether a URL can belong to both; hosts that differ in fixed text are different. */
function shareHost(a: Operation, b: Operation, hosts: readonly string[]): boolean {
  if (a.host === undefined && b.host === undefined) return true;
  const form = (host: string): string => host.toLowerCase().replace(/\{[^{}]*\}/gu, "{}");
  const others = new Set((b.host === undefined ? hosts : [b.host]).map(form));
  return (a.host === undefined ? hosts : [a.host]).some((host) => others.has(form(host)));
}
