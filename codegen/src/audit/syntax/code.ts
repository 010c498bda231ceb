import type { FileFacts, Pass } from "./file-facts.ts";
import type { Assignment } from "./writes-of.ts";
import type { ts } from "./typescript.ts";

/** The file that an import leads to, or the package. */
export type Resolution =
  { readonly kind: "file"; readonly file: ts.SourceFile } | { readonly kind: "package"; readonly name: string };

/** The files that are loaded, with their symbols. A file is loaded when an evaluation needs it. */
export interface Code {
  /** The list grows while files are loaded. */
  readonly files: readonly ts.SourceFile[];
  facts(file: ts.SourceFile): FileFacts;
  symbolOf(name: ts.Node): ts.Symbol | undefined;
  /** Whether files that do not declare a symbol use it by its name alone. */
  isGlobal(symbol: ts.Symbol): boolean;
  /** The symbol that an imported name stands for, where the file that declares it is loaded. */
  aliased(symbol: ts.Symbol): ts.Symbol;
  /** The type of an annotation, as the type checker sees it. */
  typeOf(node: ts.TypeNode): ts.Type;
  /** Returns the writes to a variable or its members, in the order of the text; those of other files come last. */
  writesTo(symbol: ts.Symbol): readonly Assignment[];
  /** Calls that a variable is handed to. */
  passesOf(symbol: ts.Symbol): readonly Pass[];
  /** Returns the writes to members of this name from outside of their class: `mailer.client = new MailService()`. */
  memberWrites(name: string): readonly (Assignment & { readonly root: ts.Identifier })[];
  resolve(specifier: string, from: ts.SourceFile): Resolution;
  /** The path of the file that an import leads to; undefined for packages. */
  pathOf(specifier: string, from: ts.SourceFile): string | undefined;
  /** The classes that are declared in the loaded files. */
  classes(): readonly ts.ClassLikeDeclaration[];
}
