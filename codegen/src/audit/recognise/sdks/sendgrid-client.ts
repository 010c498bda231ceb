import {
  argument,
  baseFrom,
  option,
  orElse,
  request,
  type ExternalCall,
  type Recogniser,
  type Recognition,
} from "../recogniser.ts";

const harmless = new Set([
  "setApiKey",
  "setTwilioEmailAuth",
  "setImpersonateSubuser",
  "setDefaultHeader",
  "setDefaultRequest",
  "setDataResidency",
  "createHeaders",
  "createRequest",
  "isValidApiKey",
  "isString",
]);

/** `@sendgrid/client`: `request({ method, url })`, relative to the provider's host. */
export const sendgridClient: Recogniser = {
  packages: ["@sendgrid/client"],
  hosts: ["api.sendgrid.com"],
  resembles: { member: "request", options: [["method"], ["url", "uri"]] },
  recognise: (call) => {
    if (call.isNew) return { kind: "harmless" };
    // Methods that set a default return the client.
    const member = call.shape.replace(/^(?:\w+\.)?new\./u, "").replace(/^(?:setDefault\w+\.\(\)\.)+/u, "");
    if (member === "request") return clientRequest(call);
    if (harmless.has(member)) return { kind: "harmless" };
    return { kind: "unknown", reason: `\`${member}\` of @sendgrid/client is not known` };
  },
  handedOn: ({ shape }) =>
    shape === "" || /^(?:(?:\w+\.)?new)?(?:\.?request)?$/u.test(shape)
      ? { kind: "unknown", reason: "the client is handed to code that the audit does not read" }
      : undefined,
};

/** The request that the SDK's client makes of its options. */
export function clientRequest(call: ExternalCall): Recognition {
  const options = argument(call, 0);
  const read = (name: string): ReturnType<typeof option> => option(call.run, options, name);
  const base = read("baseUrl");
  const isOwn = base.every(({ value }) => value.kind === "nothing" || value.kind === "unknown");
  return request(read("method"), orElse(read("uri"), read("url")), isOwn ? { kind: "provider" } : baseFrom(base));
}
