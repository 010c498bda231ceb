import { describe, expect, it } from "vitest";
import { hideSecrets } from "../../../codegen/src/text/hide-secrets.ts";

describe(hideSecrets.name, () => {
  it.each([
    ["GET /v3/none/SG.abcdefghij.klmnopqrst", "GET /v3/none/[secret]"],
    ["`Bearer abc123-def456`", "`Bearer [secret]`"],
    ["https://me:hunter2@api.example.com/a", "https://[secret]@api.example.com/a"],
    ["/a?api_key=abcdef&b=1", "/a?api_key=[secret]&b=1"],
    ["sk_live_abcdefghijkl and ghp_abcdefghijklmnop", "[secret] and [secret]"],
    ["/x/Xk29fLq0Zt7Rb3Vw8Ym1Np6/y", "/x/[secret]/y"],
    ["d290f1ee-6c54-4b01-90e6-d701748f0851", "[secret]"],
    ["0123456789abcdef0123456789abcdef", "[secret]"],
    ["/a/SG%2Eabcdefghij.klmnopqrst", "/a/[secret]"],
    ["/a?key=abcdefgh&b=1", "/a?key=[secret]&b=1"],
    ["client_secret=abcdef", "client_secret=[secret]"],
    ["whsec_abcdefghij hf_abcdefghij shpat_0123456789 dop_v1_0123456789", "[secret] [secret] [secret] [secret]"],
    ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "[secret]"],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "[secret]"],
  ])("hides the secret in %j", (text, hidden) => {
    expect(hideSecrets(text)).toBe(hidden);
  });

  it.each([
    "POST /v3/marketing/contacts/search/emails",
    "the path is not known: `token` is an argument of `makeRequest`",
    "GET /v3/templates/{template_id}/versions/{version_id}",
    "`createDistribution2020_05_31` of @sendgrid/client is not known",
    "src/components/AccountSettingsPageContainer.tsx",
    "src/send-grid-v3-client/mail-send-2-helper.ts",
    "the basic path is not known",
  ])("leaves %j alone", (text) => {
    expect(hideSecrets(text)).toBe(text);
  });
});
