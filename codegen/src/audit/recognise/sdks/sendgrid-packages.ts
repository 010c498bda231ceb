import type { Recogniser } from "../recogniser.ts";

/** Packages of SendGrid that make no requests: helpers, and the check of webhooks. */
export const sendgridPackages: Recogniser = {
  packages: ["@sendgrid/helpers", "@sendgrid/eventwebhook", "@sendgrid/inbound-mail-parser"],
  hosts: ["api.sendgrid.com"],
  sendsNothing: true,
  recognise: () => ({ kind: "harmless" }),
  isClient: () => false,
};
