import { createKeyRequest } from "../../../../src/keys/create-key-request.ts";
import type { Choice } from "../model/choice.ts";
import type { Explored } from "../model/explored.ts";

/** Prints the request that the SDK builds for the choice: `{ "name", "scopes" }`. */
export function printJson({ tables }: Explored, { keyType, name, scopes }: Choice): string {
  const request = createKeyRequest(tables.scopes, tables.groups, keyType, { name, scopes: [...scopes] });
  return `${JSON.stringify(request, undefined, 2)}\n`;
}
