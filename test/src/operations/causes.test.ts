import { describe, expect, it } from "vitest";
import { operationTable } from "../../../generated/operation-table.ts";
import { findCauses, type Refusal } from "../../../src/operations/causes.ts";
import { requiredScopes } from "../../../src/index.ts";

const causes = (refused: Partial<Refusal>): readonly string[] =>
  findCauses(operationTable, { status: 403, messages: [], ...refused }).map(
    ({ likelihood, cause, next }) => `${likelihood}: ${cause} ${next}`,
  );

describe(findCauses.name, () => {
  it.each([
    ["The from address does not match a verified Sender Identity.", "not a verified sender identity"],
    ["User is not authorized to send mail based on their regional attribute", "another region than the host"],
    ["Cannot create more than 100 API Keys", "100 API keys, which is the limit"],
    ["Your IP address is not whitelisted.", "IP allow list"],
    ["User does not have permission to create subuser", "no subusers"],
    ["authenticated user is not authorized to send mail", "may not send"],
    ["You are not authorized to access SendGrid, please contact Support.", "under review"],
    ["authorization required", "lacks the add-on"],
  ])("takes the provider's word for it: %s", (message, words) => {
    const [first = "", ...others] = causes({
      messages: ["bad", message.toUpperCase()],
      requirement: requiredScopes("POST /v3/mail/send"),
    });
    expect(first).toMatch(/^certain: /u);
    expect(first).toContain(words);
    expect(others).toHaveLength(1);
    expect(others[0]).toMatch(/^possible: POST \/v3\/mail\/send needs scope 'mail\.send'/u);
  });

  it("names the scopes that the message names", () => {
    expect(causes({ messages: ["unauthorized scopes: alerts.read, stats.global.read."] })).toEqual([
      "certain: A key can only hand on scopes of its own, and the message names those that it lacks. " +
        "It names 'alerts.read' and 'stats.global.read'. Use a calling key that has these scopes, or leave them out.",
    ]);
  });

  it("names the replacement of a legacy operation first, where nothing says that the key lacks a scope", () => {
    const requirement = requiredScopes("GET /v3/contactdb/lists");
    const legacy =
      "likely: GET /v3/contactdb/lists is legacy: newer accounts may be refused, whatever the scopes of their keys. " +
      "Use GET /v3/marketing/lists.";
    const need = "GET /v3/contactdb/lists needs scope 'marketing_campaigns.read' (documented).";
    expect(causes({ requirement }).slice(0, 2)).toEqual([
      legacy,
      `likely: ${need} Compare with the scopes that the key has.`,
    ]);
    expect(causes({ requirement, missing: ["marketing_campaigns.read"] }).slice(0, 2)).toEqual([
      `likely: ${need} Give the key 'marketing_campaigns.read'.`,
      legacy,
    ]);
    expect(causes({ requirement, missing: [] })[1]).toMatch(/^possible: .* The key should have it/u);
  });

  it("gives the scope and then what else has such an answer, where nothing matches better", () => {
    const found = causes({ messages: ["access forbidden"], requirement: requiredScopes("GET /v3/templates") });
    expect(found.map((cause) => cause.slice(0, 40))).toEqual([
      "likely: GET /v3/templates needs scope 't",
      "possible: The plan of the account lacks ",
      "possible: The account has an IP allow li",
      "possible: The key was made with limited ",
    ]);
  });

  it("says where the scope is unknown", () => {
    expect(causes({ requirement: requiredScopes("GET /v3/verified_senders") })[0]).toMatch(
      /^possible: It is unknown which scope GET \/v3\/verified_senders needs\./u,
    );
  });

  it("takes a 401 for a key that is not valid, whatever the catalog, unless the message says more", () => {
    const invalid =
      "The request lacks a valid key (RFC 9110, section 15.5.2): the key is missing, mistyped or revoked, or it is of " +
      "another account or region. Check that the API key is whole, not revoked, and of the region that is asked.";
    const refused = { status: 401, messages: ["unauthorized"] };
    expect(findCauses({ hosts: [], operations: [] }, refused)).toMatchObject([{ likelihood: "likely" }]);
    expect(causes({ ...refused, requirement: requiredScopes("GET /v3/templates") })).toEqual([`likely: ${invalid}`]);
    expect(causes({ status: 401, messages: ["based on their regional attribute"] })).toEqual([
      expect.stringMatching(/^certain: The key belongs to another region/u),
      `possible: ${invalid}`,
    ]);
  });

  it("knows nothing of other answers", () => {
    expect(causes({ status: 404, requirement: requiredScopes("GET /v3/templates") })).toEqual([]);
    expect(findCauses({ hosts: [], operations: [] }, { status: 403, messages: ["no"] })).toEqual([]);
  });
});
