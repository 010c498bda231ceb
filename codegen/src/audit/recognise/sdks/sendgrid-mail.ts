import { fixedRequest, type Recogniser } from "../recogniser.ts";
import { clientRequest } from "./sendgrid-client.ts";

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

/** `@sendgrid/mail`: whatever it is made to do, it sends mail; what its client is made to do is in the options. */
export const sendgridMail: Recogniser = {
  packages: ["@sendgrid/mail"],
  hosts: ["api.sendgrid.com"],
  recognise: (call) => {
    if (call.isNew) return { kind: "harmless" };
    const member = call.shape.replace(/^(?:\w+\.)?new\./u, "");
    const operation = calls.get(member);
    if (operation !== undefined) return fixedRequest(operation);
    // The client that it sends with can do more than send.
    if (member === "client.request") return clientRequest(call);
    if (harmless.has(member) || member.startsWith("client.")) return { kind: "harmless" };
    return { kind: "unknown", reason: `\`${member}\` of @sendgrid/mail is not known` };
  },
  handedOn: ({ shape }) =>
    shape === "" || /^(?:(?:\w+\.)?new)?(?:\.?send|\.?sendMultiple)?$/u.test(shape) ? fixedRequest(send) : undefined,
};
