import defaultClient from "@sendgrid/client";
import { Client } from "./sendgrid-client.ts";
import { fetchClient, type RequestClient } from "../../../src/client.ts";

/** Every client that is tested: both exports of SendGrid's, and the one over fetch. */
export const clients: Readonly<Record<string, (url: string, key: string) => RequestClient>> = {
  "the client of @sendgrid/client": (url, key) => setUp(defaultClient, url, key),
  "a Client of @sendgrid/client": (url, key) => setUp(new Client(), url, key),
  fetchClient: (url, key) => fetchClient({ baseUrl: url, apiKey: key }),
};

function setUp(client: Client, url: string, key: string): RequestClient {
  client.setApiKey(key);
  // After the key, which sets the host as well.
  client.setDefaultRequest("baseUrl", `${url}/`);
  return client;
}

/** The client over fetch, where any will do. */
export function clientFor({
  url,
  caller,
}: {
  readonly url: string;
  readonly caller: { readonly secret: string };
}): RequestClient {
  return fetchClient({ baseUrl: url, apiKey: caller.secret });
}
