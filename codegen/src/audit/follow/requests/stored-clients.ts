import { writtenValue } from "../../evaluate/state/written-value.ts";
import type { Recognisers } from "../../recognise/recognisers.ts";
import { memoised, remembered } from "../../../collections/memoised.ts";
import type { Code } from "../../syntax/code.ts";
import type { ExternalValue, Run, UnknownValue } from "../../values/value.ts";

/**
 * Returns the methods of clients that an unknown callee can be by the name of a member on the way to it: after
 * `this.mailer = sgMail`, `source.connector.mailer.send`. Nothing if anything else is stored under that name.
 */
export function ofStoredClients(
  run: Run,
  { steps = [] }: UnknownValue,
  { clientKind }: Recognisers,
): readonly ExternalValue[] {
  for (const [index, step] of steps.slice(0, -1).entries()) {
    if (step.kind !== "member") continue;
    const stored = writesTo(run.code)(step.name);
    const values = stored.flatMap((write) => run.ask(() => writtenValue(run, write, undefined)).result);
    const clients = values.flatMap(({ value }) =>
      value.kind === "external" && clientKind(value) === "sdk" ? [value] : [],
    );
    if (clients.length > 0 && clients.length === values.length)
      return clients.map((client) => ({ ...client, steps: [...client.steps, ...steps.slice(index + 1)] }));
  }
  return [];
}

/** The writes to the members of a name, in all files. */
const writesTo = remembered((code: Code) =>
  memoised((name: string) =>
    code.files.flatMap((file) => {
      const { writes, members, loose } = code.facts(file);
      return [...writes, ...loose, ...[...members.values()].flat()].filter(({ path }) => path.at(-1) === name);
    }),
  ),
);
