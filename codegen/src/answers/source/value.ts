import { redact } from "../../../../src/client/http/secrets/redact.ts";
import type { Finding } from "../../catalog/finding.ts";
import { quote } from "../../text/show.ts";
import { hasPlaceholder } from "../name-shape.ts";
import type { FoundName, IsKnown } from "../reading.ts";
import type { Token } from "./tokenise.ts";

/** The text that is read, as tokens. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isKnown: IsKnown;
}

/** The names in a value, and the index of the first token after it. */
export interface Value {
  readonly names: readonly FoundName[];
  readonly notUnderstood: readonly Finding[];
  readonly end: number;
  /** True if the value is a list, which may be empty. */
  readonly isList: boolean;
}

/** Reports a string that holds no names. */
export function unclear({ text, offset }: Token): Finding {
  const received = hasPlaceholder(text) ? `a placeholder, ${quote(redact(text))}` : quote(redact(text));
  return { offset, path: [], expected: "the names of scopes", received };
}

/** Reports a variable or a call in place of a list. */
export function reference({ text, offset }: Token): Finding {
  const hint = "Write the scopes there, or save the answer of the provider.";
  return {
    offset,
    path: [],
    expected: "the names of scopes",
    received: `${quote(redact(text))}, which only a run of the code knows`,
    hint,
  };
}
