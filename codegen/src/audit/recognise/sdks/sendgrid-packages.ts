import type { Recogniser } from "../recogniser.ts";

/** Packages of SendGrid that call nothing: helpers, and what checks webhooks. */
export const sendgridPackages: Recogniser = {
  packages: ["@sendgrid/helpers", "@sendgrid/eventwebhook", "@sendgrid/inbound-mail-parser"],
  hosts: ["api.sendgrid.com"],
  sendsNothing: true,
  recognise: () => ({ kind: "harmless" }),
  isClient: () => false,
};
