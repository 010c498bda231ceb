import type { Carrier } from "../../sources/import-graph.ts";
import type { ts } from "../../syntax/typescript.ts";
import type { Run } from "../../values/value.ts";
import type { Candidates } from "../candidates/candidates.ts";
import { carriedNames, type Carrying } from "./carried-names.ts";
import { contracts, exportedAs } from "./contracts.ts";
import type { Exploration } from "../explore.ts";
import type { Finding } from "../findings.ts";
import { waysTo } from "../reached.ts";

interface CarrierContext extends Pick<Exploration, "graph" | "wrappers">, Pick<Carrying, "hosts" | "recognisers"> {
  readonly candidates: Candidates;
  readonly isAudited: (file: ts.SourceFile) => boolean;
}

/** The files by which others reach the provider: by a value or type of theirs, or because they lead to a call that was found. */
export function carriersOf(
  run: Run,
  found: readonly Finding[],
  { graph, wrappers, candidates, isAudited, ...context }: CarrierContext,
): readonly Carrier[] {
  const ways = found.flatMap(({ place }) => [...(waysTo(place, graph, isAudited) ?? [])]);
  const carrying = {
    ...context,
    wrappers: new Set([...wrappers, ...ways]),
    reached: new Map([...candidates.files].map((file) => [file.fileName, file])),
  };
  const namesOf = carriedNames(run, carrying);
  const values = [...candidates.files].map((file) => carrierOf(file, namesOf(file)));
  const types = [...contracts(run.code, wrappers)].map((node) => carrierOf(node.getSourceFile(), exportedAs(node)));
  return [...values, ...types];
}

function carrierOf({ fileName }: ts.SourceFile, names: readonly string[]): Carrier {
  return { file: fileName, names: new Set(names) };
}
