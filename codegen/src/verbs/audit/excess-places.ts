import { resolve } from "node:path";
import type { AuditOptions } from "../../audit/audit.ts";
import type { Place } from "../../audit/result/report.ts";
import { isFile } from "../../files/has-path.ts";
import { pathFrom } from "../../files/path-from.ts";
import type { Position } from "../../text/line-map.ts";

/** A scope that no call needs, and the place that gives it to a key. */
export interface ExcessPlace extends Place {
  readonly scope: string;
}

/** A file with the scopes of a key, and the places of those that it names. */
export interface KeySource {
  readonly file: string;
  readonly places: ReadonlyMap<string, Position>;
}

/**
 * Returns the place of each scope in the file of a key. Code scanning shows places in the code base alone, so a pipe or a file
 * elsewhere is replaced by the first audited file.
 */
export function excessPlaces(
  scopes: readonly string[],
  { file, places }: KeySource,
  { files: [first = file], roots }: Required<Pick<AuditOptions, "files" | "roots">>,
): readonly ExcessPlace[] {
  const start = { line: 1, column: 1 };
  const folder = process.cwd();
  const isInCode = isFile(file) && roots.contains(resolve(file));
  return scopes.map((scope) =>
    isInCode
      ? { scope, file: pathFrom(folder, file), ...(places.get(scope) ?? start) }
      : { scope, file: pathFrom(folder, first), ...start },
  );
}
