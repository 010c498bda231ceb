import type { ScopeTable } from "./tables.ts";

/**
 * The scope table of generated code, by the format of that code. Generated code names its format here, so that it compiles
 * only with a runtime that reads it, and needs no check at run time. A release that changes what generated code looks like
 * to the runtime changes the number, here and in the generator.
 *
 * @internal
 */
export type ScopeTableOfFormat<
  Format extends
    | 1
    | "another format: install scopewright and scopewright-codegen of one version, and run the command in the first line",
> = [Format] extends [never] ? never : ScopeTable;
