import { hostTest } from "../../../../codegen/src/audit/match/hosts.ts";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import { type Outcome, outcomesOf } from "../../../../codegen/src/audit/match/outcome.ts";
import type { Request } from "../../../../codegen/src/audit/recognise/recogniser.ts";
import type { Trace } from "../../../../codegen/src/audit/sources/traces.ts";
import { just, literal } from "../../../../codegen/src/audit/values/possible.ts";
import type { ExternalValue, Text } from "../../../../codegen/src/audit/values/value.ts";
import type { Catalog } from "../../../../codegen/src/catalog/catalog.ts";
import { acme } from "./acme.ts";

/** A few of SendGrid's operations. */
const sendgrid = acme(
  [
    ...["GET /v3/alerts", "POST /v3/alerts", "GET /v3/alerts/{alert_id}", "POST /v3/mail/send", "GET /v3/templates"],
    ...["GET /v3/templates/{template_id}", "GET /v3/templates/{template_id}/versions/{version_id}"],
  ],
  ["api.sendgrid.com"],
);

/** A value that is taken from the answer to a request. */
export const answer: ExternalValue = { kind: "external", module: "axios", steps: [] };

/** The base of a request without one, and of one by a client of the provider. */
export const none: Request["base"] = { kind: "none" };
export const ofProvider: Request["base"] = { kind: "provider" };

/** A request by GET, of a client of the provider unless another base is given. */
export function get(to: Request["url"], base: Request["base"] = ofProvider): Request {
  return { method: literal("get"), url: to, base };
}

/** A URL of these pieces. */
export function url(...text: Text): Request["url"] {
  return just({ kind: "text", text });
}

/** The outcomes of a request in a few words; of SendGrid's operations unless another catalog is given. */
export function shown(request: Request, trace: Trace = "none", catalog: Catalog = sendgrid): readonly string[] {
  const matching = {
    operations: indexOperations(catalog),
    hosts: hostTest(catalog.hosts),
    isAnswer: (value: ExternalValue) => value === answer,
  };
  return outcomesOf([request], matching, trace).map(show);
}

function show(outcome: Outcome): string {
  switch (outcome.kind) {
    case "operations": {
      const ids = outcome.operations.map(({ operation }) => operation.id).join(", ");
      const host = outcome.host === undefined ? "" : ` by {${outcome.host}}`;
      return `${ids}${outcome.widened ? ", widened" : ""}${outcome.isReplaceable ? ", replaceable" : ""}${host}`;
    }
    case "uncataloged":
      return `uncataloged ${outcome.call}`;
    case "foreign":
      return outcome.open ? `foreign unless ${outcome.host ?? "replaced"}` : "foreign";
    case "unresolved": {
      const marks = `${outcome.isLink ? ", a link" : ""}${outcome.isDoubtful ? ", doubtful" : ""}`;
      return `unresolved ${outcome.call ?? ""}: ${outcome.reason}${marks}`;
    }
  }
}
