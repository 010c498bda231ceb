import { describe, expect, it } from "vitest";
import { unknownSubject } from "../../../../codegen/src/verbs/explain/unknown-subject.ts";
import { textWith } from "../../catalog/fixtures.ts";
import { parse } from "../../parse.ts";

const catalog = parse(
  textWith({
    hosts: ["api.example.com", "api.example.org:8443"],
    operations: {
      "GET /mail/{id}": { allOf: ["mail.read"], evidence: "documented" },
      "POST /mail/{id}": { allOf: ["mail.send"], evidence: "documented" },
    },
    presets: { only: { keyType: "general", full: ["mail.send"] } },
  }),
);

describe(unknownSubject.name, () => {
  it.each([
    ["/mail/7", 'Name the method as well: "GET /mail/{id}" or "POST /mail/{id}".'],
    ["https://api.example.com/mail/7", 'Name the method as well: "GET /mail/{id}" or "POST /mail/{id}".'],
    ["https://example.net/mail/7", 'The catalog is about "api.example.com" and "api.example.org:8443".'],
    ["mail", 'It is a group. Name one of its scopes: "mail.send" or "mail.read".'],
    ["groups.mail.full", 'It is a group. Name one of its scopes: "mail.send" or "mail.read".'],
    ["presets.only.full", 'It is a preset. Name one of its scopes: "mail.send".'],
    ["scopes.mail.send", 'Did you mean "mail.send"?'],
    ["GET /mial/{key}", 'Did you mean "GET /mail/{id}"?'],
    ["sw999", "The codes are SW100 to SW110, SW201 to SW204, SW301 to SW306 and SW401 to SW402."],
    ["zzzzzz", 'Write an operation as "GET /mail/{id}".'],
  ])("names the next step for %s", (subject, want) => {
    expect(unknownSubject(catalog, subject, "own.json").message).toBe(
      `explain: expected an operation or a scope of own.json, or a code such as SW102, but received "${subject}". ${want}`,
    );
  });
});
