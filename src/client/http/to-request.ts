import { readList, readProperties } from "../../input/read.ts";
import type { ClientRequest, HttpMethod } from "./request-client.ts";
import type { RequestOptions } from "./request-options.ts";

/**
 * A request of a client. Single values of a query go as `qs`; lists go into the URL, because clients do not agree on how to
 * write them (`a[]=1`, `a=1,2`) and SendGrid wants `a=1&a=2`.
 *
 * @internal
 */
export function toRequest(method: HttpMethod, path: string, options: RequestOptions = {}): ClientRequest {
  const single: Record<string, string | number | boolean> = Object.create(null) as Record<string, string>;
  const several: string[] = [];
  for (const [name, value] of readProperties(options.query) ?? []) {
    const values = readList(value);
    if (isPlain(value)) single[name] = value;
    for (const entry of values ?? []) {
      if (isPlain(entry)) several.push(`${encodeURIComponent(name)}=${encodeURIComponent(entry)}`);
    }
  }
  return {
    method,
    url: several.length === 0 ? path : `${path}?${several.join("&")}`,
    ...(Object.keys(single).length > 0 && { qs: { ...single } }),
    ...(options.body !== undefined && { body: options.body }),
    ...(options.headers !== undefined && { headers: { ...options.headers } }),
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
