import { Project, ts } from "ts-morph";
import type { Catalog } from "../../catalog/catalog.ts";
import { applyEdits } from "./rewrite/edit.ts";
import { memberPaths } from "./member-paths.ts";
import { createMentionTest } from "./mention-test.ts";
import { rewriteUses, type Obstacle } from "./rewrite/rewrite.ts";
import { isGenerated } from "../../text/is-generated.ts";
import { findUses, type Use } from "./uses.ts";

/** A source file: where it is and what it says. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A retired name that is used as a scope, the scopes that replace it, and why they could not if so. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly name: string;
  readonly use: readonly string[];
  readonly obstacle?: Obstacle;
}

/** A file that uses retired names: what it says, what it should say, and each use. */
export interface Migration extends Source {
  readonly migrated: string;
  readonly findings: readonly Finding[];
}

/**
 * Rewrites the retired names of a catalog wherever these files use them as scopes, and nothing else in them. Nothing is
 * written; a second run over the result finds no more to rewrite.
 */
export function migrateSources(catalog: Catalog, sources: readonly Source[]): readonly Migration[] {
  const own = sources.filter(({ text }) => !isGenerated(text));
  const members = memberPaths(catalog);
  const mentions = createMentionTest(catalog, members);
  if (catalog.retired.length === 0 || !own.some(({ text }) => mentions(text))) return [];
  const project = new Project({ skipAddingFilesFromTsConfig: true, compilerOptions });
  const files = own.map(({ path, text }) => {
    const bom = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    return { path, text, bom, file: project.createSourceFile(path, text.slice(bom.length), { overwrite: true }) };
  });
  const use = new Map(catalog.retired.map((entry) => [entry.name, entry.use]));
  const { uses, lists } = findUses(
    catalog,
    files.map(({ file }) => file),
    members,
  );

  return files.flatMap(({ path, text, bom, file }): Migration[] => {
    const inFile = uses.filter(({ node }) => node.getSourceFile() === file);
    if (inFile.length === 0) return [];
    const { outcomes, edits } = rewriteUses(file, inFile, { use, members, lists });
    const migrated = bom + applyEdits(file.getFullText(), edits);
    const findings = outcomes.map(({ use, to, obstacle }) => ({
      ...positionOf(use),
      name: use.name,
      use: to,
      ...(obstacle !== undefined && { obstacle }),
    }));
    return [{ path, text, migrated, findings }];
  });
}

const compilerOptions: ts.CompilerOptions = {
  allowJs: true,
  noLib: true,
  types: [],
  jsx: ts.JsxEmit.Preserve,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
};

function positionOf({ node }: Use): { readonly line: number; readonly column: number } {
  return node.getSourceFile().getLineAndColumnAtPos(node.getStart());
}
