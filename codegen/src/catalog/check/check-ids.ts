import type { Catalog } from "../catalog.ts";
import type { Declarations, Declared } from "./declared.ts";
import type { ReportAt } from "./locate.ts";
import { quote, type Path } from "../../text/show.ts";
import { suggestFrom } from "../../text/suggest.ts";

/** Reports every key type, group and source that an entry names and nothing declares. */
export function checkIds(catalog: Catalog, declared: Declarations, report: ReportAt): void {
  const keyType = expectDeclared("a declared key type", declared.keyTypes, report);
  const group = expectDeclared("a declared group", declared.groups, report);
  const source = expectDeclared("a declared source", declared.sources, report);

  for (const scope of catalog.scopes) {
    scope.keyTypes.forEach((id, index) => keyType(id, ["scopes", scope.name, "keyTypes", index]));
    if (scope.group !== undefined) group(scope.group, ["scopes", scope.name, "group"]);
  }
  for (const { id, anyOf } of catalog.operations) {
    for (const [entry, alternative] of (anyOf ?? []).entries()) {
      if (typeof alternative === "string") continue;
      alternative.keyTypes?.forEach((own, index) =>
        keyType(own, ["operations", id, "anyOf", entry, "keyTypes", index]),
      );
    }
  }
  for (const preset of catalog.presets) keyType(preset.keyType, ["presets", preset.id, "keyType"]);
  for (const { path, sources } of entriesWithSources(catalog)) {
    sources.forEach((id, index) => source(id, [...path, "sources", index]));
  }
  for (const [entry, { sources }] of catalog.refusals.entries()) {
    sources.forEach((id, index) => source(id, ["refusals", entry, "sources", index]));
  }
}

/** Reports an id that is not declared. An empty one stands in for something that was reported where it was read. */
function expectDeclared(expected: string, declared: Declared, report: ReportAt): (id: string, path: Path) => void {
  const suggest = suggestFrom(declared ?? []);
  return (id, path) => {
    if (declared === undefined || declared.has(id) || id === "") return;
    report(path, { expected, received: quote(id), suggestion: suggest(id) });
  };
}

function entriesWithSources(catalog: Catalog): readonly { readonly path: Path; readonly sources: readonly string[] }[] {
  const { keyTypes, groups, scopes, automatic, retired, presets, operations } = catalog;
  return [
    ...Object.entries({ keyTypes, groups, presets, operations }).flatMap(([section, entries]) =>
      entries.map(({ id, sources }) => ({ path: [section, id], sources })),
    ),
    ...Object.entries({ scopes, automatic, retired }).flatMap(([section, entries]) =>
      entries.map(({ name, sources }) => ({ path: [section, name], sources })),
    ),
  ];
}
