import type { Recogniser } from "../recogniser.ts";
import { clientRequest } from "./sendgrid-client.ts";

/** The client of `@sendgrid/mail`, whose requests are in options; the catalog describes the rest of the package. */
export const sendgridMail: Recogniser = {
  packages: ["@sendgrid/mail"],
  hosts: ["api.sendgrid.com"],
  recognise: (call) => {
    const member = call.shape.replace(/^(?:\w+\.)?new\./u, "");
    if (call.isNew || !member.startsWith("client.")) return undefined;
    return member === "client.request" ? clientRequest(call) : { kind: "harmless" };
  },
};
