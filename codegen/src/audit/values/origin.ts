import type { ts } from "../syntax/typescript.ts";

/**
 * A place where something of the provider enters the code: an import of its SDK, a client, a text with one of its hosts, or the
 * host in the settings of a mail transport.
 */
export interface Origin {
  readonly kind: "import" | "made" | "received" | "url" | "transport";
  readonly node: ts.Node;
  /** Its name for people: `@sendgrid/mail`, `new MailService()`, `https://api.sendgrid.com/v3`. */
  readonly what: string;
  /** The package of the SDK that it comes from; undefined for texts. */
  readonly module: string | undefined;
  /** The expressions that read it through the names that it has in its file. */
  readonly uses: readonly ts.Node[];
}
