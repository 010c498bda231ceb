import { fixedRequest, type Recogniser } from "./recogniser.ts";

const send = "POST /v3/mail/send";

const calls: ReadonlyMap<string, string> = new Map([
  ["send", send],
  ["sendMultiple", send],
]);

const harmless = new Set([
  "setApiKey",
  "setTwilioEmailAuth",
  "setClient",
  "setSubstitutionWrappers",
  "setTimeout",
  "secretRules",
  "filterSecrets",
]);

/** `@sendgrid/mail`: whatever it is made to do, it sends mail. */
export const sendgridMail: Recogniser = {
  packages: ["@sendgrid/mail"],
  hosts: ["api.sendgrid.com"],
  recognise: ({ shape, isNew }) => {
    if (isNew) return { kind: "harmless" };
    const member = shape.replace(/^(?:\w+\.)?new\./u, "");
    const operation = calls.get(member);
    if (operation !== undefined) return fixedRequest(operation);
    if (harmless.has(member) || member.startsWith("client.")) return { kind: "harmless" };
    return { kind: "unknown", reason: `\`${member}\` of @sendgrid/mail is not known` };
  },
  handedOn: ({ shape }) =>
    shape === "" || /^(?:(?:\w+\.)?new)?(?:\.?send|\.?sendMultiple)?$/u.test(shape) ? fixedRequest(send) : undefined,
};
