import type { Catalog } from "../../../../codegen/src/catalog/catalog.ts";
import type { Hole } from "../../../../codegen/src/audit/values/value.ts";
import { parse } from "../../parse.ts";

/** A catalog with these operations, by id. Text after ` @ ` is the host of that operation alone. */
export function acme(operations: readonly string[], hosts: readonly string[] = ["api.acme.io"]): Catalog {
  return parse(
    JSON.stringify({
      hosts,
      keyTypes: { key: {} },
      scopes: { read: { keyTypes: ["key"], access: "read" } },
      operations: Object.fromEntries(
        operations.map((text) => {
          const [id, host] = text.split(" @ ");
          return [id, { allOf: ["read"], evidence: "documented", ...(host !== undefined && { host }) }];
        }),
      ),
    }),
  );
}

/** An unknown part of a text: one segment, unless more is said. */
export function hole(name: string, more: Partial<Hole> = {}): Hole {
  return { name, reach: "segment", reason: "a test", ...more };
}
