import type { Several } from "./read/needs.ts";

/** The options of `import` for OpenAPI documents. */
export interface OpenapiOptions {
  readonly catalog: string;
  readonly write?: boolean;
  /** The command that generates code from the catalog. */
  readonly next: string;
  readonly several?: Several;
  /** The methods that only read, with commas between them. */
  readonly read: string;
  readonly extension?: readonly string[];
  readonly source?: string;
}
