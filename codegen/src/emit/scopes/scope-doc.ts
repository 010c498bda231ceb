import type { Scope } from "../../catalog/catalog.ts";
import type { Doc } from "../../print/text/doc-comment.ts";
import { pointer } from "../../catalog/scopes-of.ts";
import type { EmitOptions } from "../../print/generated-file.ts";

type GroupTitles = ReadonlyMap<string, string>;
type Paragraph = (scope: Scope, groupTitles: GroupTitles) => string | undefined;

/** How each field of a scope is documented, in this order; a new field does not compile until it stands here. */
const paragraphs: { readonly [Field in keyof Required<Scope>]: Paragraph | "a tag" | "with its access" | "not shown" } =
  {
    description: ({ description }) => description,
    access: describeAccess,
    group: "with its access",
    note: ({ note }) => note,
    legacy: "a tag",
    // The declaration itself shows them.
    name: "not shown",
    member: "not shown",
    keyTypes: "not shown",
    // `explain` and `drift` report them; an editor would show them with every use of the constant.
    implies: "not shown",
    escalates: "not shown",
    automaticFor: "not shown",
    // For those who look after the catalog.
    imported: "not shown",
    sources: "not shown",
  };

/** The documentation of a scope in an editor: description, access, group, note, what supersedes it, and its place in the catalog. */
export function scopeDoc(scope: Scope, groupTitles: GroupTitles, options: EmitOptions): Doc {
  return {
    text: Object.values(paragraphs).map((write) => (typeof write === "string" ? undefined : write(scope, groupTitles))),
    tags: [
      ...(scope.legacy === undefined ? [] : [{ name: "deprecated", text: scope.legacy }]),
      { name: "generated", text: `from ${pointer(options.catalogName, "scopes", scope.name)}` },
    ],
  };
}

function describeAccess({ access, group }: Scope, groupTitles: GroupTitles): string {
  const words = access === "read" ? "Read access" : "Write access";
  return group === undefined ? `${words}.` : `${words}, group ${groupTitles.get(group) ?? group}.`;
}
