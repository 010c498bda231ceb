import client from "@sendgrid/client";

/** SendGrid's client. Its types export a class beside `export =`, which TypeScript 7 refuses, so the class is taken from an object. */
export type Client = typeof client;

export const Client = client.constructor as new () => Client;
