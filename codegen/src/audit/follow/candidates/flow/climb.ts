import type { Code } from "../../../syntax/code.ts";
import type { ts } from "../../../syntax/typescript.ts";
import type { Kinds } from "./kinds.ts";
import type { Known } from "./known.ts";

/** The climb through the parents of nodes, as names and declarations use it. */
export interface Climb {
  readonly code: Code;
  readonly files: readonly ts.SourceFile[];
  /** The identifiers and names of members of all files that are written so. */
  readonly named: (name: string) => readonly ts.MemberName[];
  /** The functions of all files that are called by a name. */
  readonly calledBy: (name: string) => readonly ts.SignatureDeclaration[];
  /** The kinds of each node, as far as the climb has come. */
  readonly nodes: Known<ts.Node>;
  /** Notes a value in a node, and in each node around it that takes the value on. */
  readonly reach: (node: ts.Node, kinds: Kinds) => void;
  /** Keeps a step for later; the newest step is done first. */
  readonly later: (step: () => void) => void;
  /** Whether what calls a function that makes requests counts as well. */
  readonly withCallers: () => boolean;
}
