import { writtenValue } from "../../evaluate/state/written-value.ts";
import type { Recognisers } from "../../recognise/recognisers.ts";
import { memoised } from "../../sources/memoised.ts";
import type { Code } from "../../syntax/code.ts";
import type { Assignment } from "../../syntax/writes-of.ts";
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
    const stored = (writesByMember.get(run.code) ?? indexed(run.code))(step.name);
    const values = stored.flatMap((write) => run.ask(() => writtenValue(run, write, undefined)).result);
    const clients = values.flatMap(({ value }) =>
      value.kind === "external" && clientKind(value) === "sdk" ? [value] : [],
    );
    if (clients.length > 0 && clients.length === values.length)
      return clients.map((client) => ({ ...client, steps: [...client.steps, ...steps.slice(index + 1)] }));
  }
  return [];
}

type ByMember = (name: string) => readonly Assignment[];

const writesByMember = new WeakMap<Code, ByMember>();

function indexed(code: Code): ByMember {
  const byMember = memoised((name: string) =>
    code.files.flatMap((file) => {
      const { writes, members, loose } = code.facts(file);
      return [...writes, ...loose, ...[...members.values()].flat()].filter(({ path }) => path.at(-1) === name);
    }),
  );
  writesByMember.set(code, byMember);
  return byMember;
}
