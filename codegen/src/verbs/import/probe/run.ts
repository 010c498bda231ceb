import { parseCatalog } from "../../../catalog/parse-catalog.ts";
import { reportIssues } from "../../../cli/read-catalog.ts";
import type { Output } from "../../../cli/output.ts";
import { CommandError, type ExitCode } from "../../../files/command-error.ts";
import { readSource } from "../../../files/read/read-source.ts";
import { replaceFile } from "../../../files/write/replace-file.ts";
import { readCatalogText } from "../../../generation/generation-options.ts";
import { commandWords } from "../../../text/command-words.ts";
import { allOf, visible } from "../../../text/show.ts";
import { howToKeep } from "../how-to-keep.ts";
import type { ImportOptions } from "../run.ts";
import { concludeProbes, type Conclusion } from "./conclude.ts";
import { readProbes } from "./read-probes.ts";
import { recordObservations } from "./record.ts";

/** Reports what calls with known keys show, and with --write records it as observed evidence. */
export async function probeCommand(
  files: readonly string[],
  { catalog, readableCatalog, probe = "", write, next, named }: ImportOptions,
  output: Output,
): Promise<ExitCode> {
  if (files.length > 0)
    throw new CommandError("import: expected --probe alone but received another file. Import one after the other.", {
      code: "usage",
    });
  const path = write === true ? catalog : readableCatalog();
  const text = await readCatalogText(path);
  const parsed = parseCatalog(text, path);
  if (!parsed.ok) return reportIssues(path, parsed.issues, output);
  const conclusions = concludeProbes(parsed.catalog, readProbes(await readSource(probe), probe));
  const observed = conclusions.filter((conclusion) => conclusion.kind === "observed");
  const writes = write === true && observed.length > 0;
  if (writes) {
    const merged = recordObservations(text, observed);
    const result = parseCatalog(merged, path);
    if (!result.ok) return reportIssues(path, result.issues, output);
    await replaceFile(path, merged);
  }
  const open = conclusions.filter((conclusion) => !isSettled(conclusion)).length + observed.length;
  const ok = writes || open === 0;
  output.result({ ok, conclusions, written: writes });
  for (const conclusion of conclusions) output.say(print(conclusion, named));
  if (writes) output.say(`${path}: recorded ${observed.length}. Run "${next}".`);
  else if (observed.length > 0)
    output.say(`${path}: not changed. ${howToKeep(path, catalog)} to record what was observed.`);
  return ok ? 0 : 1;
}

function isSettled(conclusion: Conclusion): boolean {
  return conclusion.kind === "observed" || (conclusion.kind === "known" && conclusion.agrees);
}

function print(conclusion: Conclusion, named: readonly string[]): string {
  const operation = visible(conclusion.operation);
  switch (conclusion.kind) {
    case "observed":
      return conclusion.allOf.length === 0
        ? `${operation}: any valid key may call it (observed on ${conclusion.date}).`
        : `${operation}: needs ${allOf(conclusion.allOf)} (observed on ${conclusion.date}).`;
    case "open":
      return `${operation}: not settled${conclusion.candidates.length > 0 ? `: ${conclusion.candidates.map(visible).join(" or ")}` : ""}. ${conclusion.next}`;
    case "known":
      return conclusion.agrees
        ? `${operation}: as the catalog says.`
        : `${operation}: not as the catalog says. Compare with "${visible(commandWords(["explain", ...named, conclusion.operation]))}", and change the entry by hand.`;
    case "uncataloged":
      return `${operation}: the catalog has no such operation. Add it to "operations" with evidence "unknown" first.`;
  }
}
