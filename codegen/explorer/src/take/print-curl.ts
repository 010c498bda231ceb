import { sendgridEndpoints } from "../../../../src/client/keys/endpoints.ts";
import type { Choice } from "../model/choice.ts";
import type { Explored } from "../model/explored.ts";
import { printJson } from "./print-json.ts";

/** Prints the request that creates the key, for a catalog with the operation that the SDK creates keys with. */
export function printCurl(explored: Explored, choice: Choice): string | undefined {
  const [host] = explored.catalog.hosts;
  if (host === undefined || !canCreate(explored)) return undefined;
  const [method = "", path = ""] = sendgridEndpoints.create.split(" ");
  return [
    `curl --request ${method} ${shellQuote(`https://${host}${path}`)} \\`,
    '  --header "Authorization: Bearer $API_KEY" \\',
    "  --header 'Content-Type: application/json' \\",
    `  --data ${shellQuote(printJson(explored, choice).trimEnd())}`,
    "",
  ].join("\n");
}

/** Whether keys of the catalog are created as the SDK creates them. */
export function canCreate({ operations }: Explored): boolean {
  return operations.has(sendgridEndpoints.create);
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
