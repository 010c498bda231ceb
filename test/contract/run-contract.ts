import { Client } from "../src/client/sendgrid-client.ts";
import { fetchClient, type RequestClient } from "../../src/client.ts";
import { type Call, gateCalls, keyCalls } from "./calls.ts";
import { describedIn, type OpenApi } from "./openapi.ts";

/**
 * What came of a call through a client: `failed` with the reason, `not described` if the file does not have it, `not in
 * catalog` if the catalog does not.
 */
export interface Outcome {
  readonly client: string;
  readonly call: string;
  readonly operation: string;
  readonly outcome: "passed" | "failed" | "not described" | "not in catalog";
  readonly reason?: string;
}

const apiKey = "SG.contract.test";

const clients: Readonly<Record<string, (url: string) => RequestClient>> = {
  "@sendgrid/client": (url) => {
    const client = new Client();
    client.setApiKey(apiKey);
    // After the key, which sets the host as well.
    client.setDefaultRequest("baseUrl", `${url}/`);
    return client;
  },
  fetchClient: (url) => fetchClient({ baseUrl: url, apiKey }),
};

/** Makes every call of the SDK that an OpenAPI file describes, through every client, against a server for that file. */
export async function runContract(url: string, file: OpenApi): Promise<readonly Outcome[]> {
  const described = describedIn(file);
  const known = new Set(described.map(({ operation }) => operation));
  const calls = [...keyCalls, ...gateCalls(described)];
  const outcomes: Outcome[] = [];
  for (const [name, connect] of Object.entries(clients)) {
    for (const call of calls) {
      const about = { client: name, call: call.title, operation: call.operation };
      const isDescribed = known.has(call.operation);
      outcomes.push({
        ...about,
        ...(isDescribed ? await attempt(connect(url), call) : { outcome: "not described" as const }),
      });
    }
  }
  const called = new Set(calls.map(({ operation }) => operation));
  const others = described.filter(({ operation }) => !called.has(operation));
  return [
    ...outcomes,
    ...others.map(({ operation }) => ({ client: "", call: "none", operation, outcome: "not in catalog" as const })),
  ];
}

async function attempt(client: RequestClient, call: Call): Promise<Pick<Outcome, "outcome" | "reason">> {
  const { watched, violations } = watch(client);
  try {
    await call.run(watched);
    return { outcome: "passed" };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { outcome: "failed", reason: [words, ...violations].join(" ") };
  }
}

/** A client that notes what Prism says about requests that its file does not allow: errors of the SDK do not repeat it. */
function watch(client: RequestClient): { readonly watched: RequestClient; readonly violations: readonly string[] } {
  const violations: string[] = [];
  const watched: RequestClient = {
    async request(sent) {
      try {
        const answer = await client.request(sent);
        violations.push(...violationsIn(answer[1], propertyOf(answer[0], "headers")));
        return answer;
      } catch (error) {
        const response = propertyOf(error, "response");
        violations.push(...violationsIn(propertyOf(response, "body"), propertyOf(response, "headers")));
        throw error;
      }
    },
  };
  return { watched, violations };
}

/** Prism says it in the body, or in a header where the file has an answer for such requests. */
function violationsIn(body: unknown, headers: unknown): readonly string[] {
  const header = propertyOf(headers, "sl-violations");
  const list: unknown = propertyOf(body, "validation") ?? (typeof header === "string" ? JSON.parse(header) : []);
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => {
    const place = propertyOf(entry, "location");
    return `${Array.isArray(place) ? place.join(".") : ""}: ${String(propertyOf(entry, "message"))}.`;
  });
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
