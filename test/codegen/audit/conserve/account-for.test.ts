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

const elsewhere = ts.createSourceFile("b.ts", "send();", ts.ScriptTarget.Latest, true);

/** What is reported of calls that were found, in files that no import connects. */
function reportedOf(found: readonly Finding[], isTelling = false): readonly (string | undefined)[] {
  const { findings } = accountFor(found, {
    files: [place, elsewhere],
    hasBase: true,
    isTelling,
    conserved: () => ({ findings: [], harmless: [], isBaseLost: false }),
    stated: () => stated,
    groupOf: (file) => file,
  });
  return findings.map(({ outcome }) => (outcome.kind === "unresolved" ? outcome.call : outcome.kind));
}

function sender(call: string, at: ts.Node = place): Finding {
  return { place: at, outcome: { kind: "unresolved", reason: "its host is not known", call } };
}

it("replaces a sender whose path is open by the requests that calls state, however it joins the path", () => {
  expect(reportedOf([sender("GET {base}{path}")])).toEqual(["operations"]);
  expect(reportedOf([sender("GET {baseURL}/{slice}")])).toEqual(["operations"]);
  expect(reportedOf([sender("GET {baseURL}/alerts/{id}")])).toEqual(["GET {baseURL}/alerts/{id}"]);
});

it("keeps a sender in files that no import connects with the requests that calls state", () => {
  expect(reportedOf([sender("GET {base}{path}", elsewhere)])).toEqual(["GET {base}{path}", "operations"]);
});

it("leaves out a stated request that a call sends, unless that call is in files without a connection", () => {
  expect(reportedOf(stated, true)).toEqual(["operations"]);
  expect(
    reportedOf(
      stated.map((finding) => ({ ...finding, place: elsewhere })),
      true,
    ),
  ).toEqual(["operations", "operations"]);
});
