import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { camelCase, pascalCase, upperFirst } from "../../../codegen/src/names/casing.ts";
import { anyCharacter } from "../../any-character.ts";

const rows: readonly { readonly given: string; readonly camel: string; readonly pascal: string }[] = [
  { given: "general", camel: "general", pascal: "General" },
  { given: "fine-grained", camel: "fineGrained", pascal: "FineGrained" },
  { given: "fine_grained", camel: "fineGrained", pascal: "FineGrained" },
  { given: "mail send", camel: "mailSend", pascal: "MailSend" },
  { given: "mailSend", camel: "mailSend", pascal: "MailSend" },
  { given: "GetObject", camel: "getObject", pascal: "GetObject" },
  { given: "id_in_i", camel: "idInI", pascal: "IdInI" },
  { given: "ADMIN", camel: "admin", pascal: "Admin" },
  { given: "ADMIN_ALL", camel: "adminAll", pascal: "AdminAll" },
  { given: "APIConnectors", camel: "apiConnectors", pascal: "ApiConnectors" },
  { given: "ACCEPTANCE_TEST", camel: "acceptanceTest", pascal: "AcceptanceTest" },
  { given: "EC2Instances", camel: "ec2Instances", pascal: "Ec2Instances" },
  { given: "OAuth2", camel: "oauth2", pascal: "Oauth2" },
  { given: "GetAPIKey", camel: "getAPIKey", pascal: "GetAPIKey" },
  { given: "mail-URL", camel: "mailUrl", pascal: "MailUrl" },
  { given: "mailURL", camel: "mailURL", pascal: "MailURL" },
  { given: "2fa_required", camel: "2faRequired", pascal: "2faRequired" },
  { given: "__proto__", camel: "proto", pascal: "Proto" },
  { given: "日本", camel: "日本", pascal: "日本" },
  { given: "élan vital", camel: "élanVital", pascal: "ÉlanVital" },
  { given: "é", camel: "é", pascal: "É" },
  { given: "title", camel: "title", pascal: "Title" },
  { given: "TITLE", camel: "title", pascal: "Title" },
  { given: "https://www.example.com/auth", camel: "httpsWwwExampleComAuth", pascal: "HttpsWwwExampleComAuth" },
  { given: "*/ ${", camel: "", pascal: "" },
  { given: "", camel: "", pascal: "" },
];

describe(camelCase.name, () => {
  it.each(rows)("writes $given as $camel", ({ given, camel }) => {
    expect(camelCase(given)).toBe(camel);
  });

  it("keeps nothing but letters, marks and digits, of any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        (text) => void expect(camelCase(text)).toMatch(/^[\p{L}\p{M}\p{N}]*$/u),
      ),
    );
  });
});

describe(pascalCase.name, () => {
  it.each(rows)("writes $given as $pascal", ({ given, pascal }) => {
    expect(pascalCase(given)).toBe(pascal);
  });
});

describe(upperFirst.name, () => {
  it("takes a character outside the basic plane whole", () => {
    expect(upperFirst("𐐨x")).toBe("𐐀x");
  });
});
