import { formatCode } from "../print/formatting.ts";
import type { PrintedFile } from "../print/print-file.ts";
import type { OutputFolder, Plan } from "./plan.ts";
import { compareScopes, type ScopeChanges } from "./scope-changes.ts";

/** How the output folder differs from what the catalog asks for. */
export interface Difference {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  readonly orphaned: readonly string[];
  readonly scopes: ScopeChanges;
  readonly formattingOnly: boolean;
}

/** Describes how the folder differs: the files, the scopes, and whether only the formatting differs. */
export async function describeDifference(
  plan: Plan,
  files: readonly PrintedFile[],
  existing: OutputFolder,
): Promise<Difference> {
  const formattingOnly = await isFormattingOnly(plan, existing);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return {
    missing: plan.missing.map(({ name }) => name),
    stale: plan.stale.map(({ name }) => name),
    orphaned: plan.orphaned,
    // A reformatted file may seem to hold other words.
    scopes: compareScopes(formattingOnly ? texts : existing.files, texts),
    formattingOnly,
  };
}

async function isFormattingOnly(plan: Plan, existing: OutputFolder): Promise<boolean> {
  if (plan.missing.length + plan.orphaned.length > 0) return false;
  const same = plan.stale.map((file) => differsInFormatting(file, existing.files.get(file.name) ?? ""));
  return (await Promise.all(same)).every(Boolean);
}

async function differsInFormatting({ name, text }: PrintedFile, current: string): Promise<boolean> {
  if (name.endsWith(".md")) return withoutLayout(current) === withoutLayout(text);
  return (await formatCode(current).catch(() => undefined)) === text;
}

/** A page of Markdown without the padding of its tables. */
function withoutLayout(page: string): string {
  return page.replace(/[ \t]+/g, " ").replace(/-{3,}/g, "---");
}
