import type { Scope } from "../../catalog/catalog.ts";
import type { Doc } from "../../print/text/doc-comment.ts";
import { pointer } from "../../catalog/scopes-of.ts";
import type { EmitOptions } from "../../print/generated-file.ts";

/** What an editor shows for a scope: description, access, group, note, what supersedes it, and where all that is said. */
export function scopeDoc(scope: Scope, groupTitles: ReadonlyMap<string, string>, options: EmitOptions): Doc {
  const group = scope.group === undefined ? undefined : (groupTitles.get(scope.group) ?? scope.group);
  const access = scope.access === "read" ? "Read access" : "Write access";
  return {
    text: [scope.description, group === undefined ? `${access}.` : `${access}, group ${group}.`, scope.note],
    tags: [
      ...(scope.legacy === undefined ? [] : [{ name: "deprecated", text: scope.legacy }]),
      { name: "generated", text: `from ${pointer(options.catalogName, "scopes", scope.name)}` },
    ],
  };
}
