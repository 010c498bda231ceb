import { gate, type RequestClient } from "../../../src/client.ts";
import { isGeneralScope } from "../../../src/index.ts";

/** A gate as a program that is not checked calls it. */
export interface UncheckedGate {
  readonly scopes: readonly string[];
  call(operation: unknown, options?: object): Promise<unknown>;
  uncataloged(operation: unknown, options?: object): Promise<unknown>;
  get(path: unknown, options?: object): Promise<unknown>;
  delete(path: unknown, options?: object): Promise<unknown>;
}

/** A gate for the scopes; what it sends ends in the list. */
export function uncheckedGate(scopes: readonly string[], sent: object[] = []): UncheckedGate {
  const client: RequestClient = {
    request: (request) => {
      sent.push(request);
      return Promise.resolve([{ statusCode: 200, headers: { "X-Test": "1" } }, "done"]);
    },
  };
  return gate(client, { scopes: scopes.filter(isGeneralScope) });
}
