import { expect, it } from "vitest";
import { accountFor } from "../../../../codegen/src/audit/conserve/account-for.ts";
import type { Finding } from "../../../../codegen/src/audit/follow/findings.ts";
import { indexOperations } from "../../../../codegen/src/audit/match/operation-index.ts";
import { hostTest } from "../../../../codegen/src/audit/match/hosts.ts";
import { outcomesOf } from "../../../../codegen/src/audit/match/outcome.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";
import { acme } from "../match/acme.ts";
import { get, url } from "../match/outcomes.ts";

const place = ts.createSourceFile("a.ts", "send();", ts.ScriptTarget.Latest, true);
const { hosts, ...catalog } = acme(["GET /v3/alerts"], ["api.sendgrid.com"]);
const matching = { operations: indexOperations({ hosts, ...catalog }), hosts: hostTest(hosts), isAnswer: () => false };
const stated = outcomesOf([get(url("/v3/alerts"))], matching, "none").map((outcome): Finding => ({ place, outcome }));

function keptOf(call: string): readonly (string | undefined)[] {
  const sender: Finding = { place, outcome: { kind: "unresolved", reason: "its host is not known", call } };
  const { findings } = accountFor([sender], {
    files: [place],
    hasBase: true,
    isTelling: false,
    conserved: () => ({ findings: [], harmless: [], isBaseLost: false }),
    stated: () => stated,
  });
  return findings.map(({ outcome }) => (outcome.kind === "unresolved" ? outcome.call : outcome.kind));
}

it("replaces a sender whose path is open by the requests that calls state, however it joins the path", () => {
  expect(keptOf("GET {base}{path}")).toEqual(["operations"]);
  expect(keptOf("GET {baseURL}/{slice}")).toEqual(["operations"]);
  expect(keptOf("GET {baseURL}/alerts/{id}")).toEqual(["GET {baseURL}/alerts/{id}"]);
});
