/** A node of the syntax tree, as every parser for ESLint makes it; other properties are read by `syntax.ts`. */
export interface SyntaxNode {
  readonly type: string;
  readonly range?: readonly [number, number];
}

/** A correction of the text. */
export interface TextChange {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** What makes corrections. */
export interface TextFixer {
  replaceText(node: SyntaxNode, text: string): TextChange;
  removeRange(range: readonly [number, number]): TextChange;
}

/** Returns the correction of a finding. */
export type Fix = (fixer: TextFixer) => TextChange;

/** A finding, as a rule reports it. */
export interface Finding {
  readonly node: SyntaxNode;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly fix?: Fix | null;
  readonly suggest?: readonly {
    readonly messageId: string;
    readonly data?: Readonly<Record<string, string>>;
    readonly fix: Fix;
  }[];
}

/** The part of the source code that rules read. */
export interface SourceText {
  readonly text: string;
  readonly ast: SyntaxNode;
  getText(node: SyntaxNode): string;
  getAncestors(node: SyntaxNode): readonly SyntaxNode[];
  getScope(node: SyntaxNode): unknown;
}

/** The part of ESLint's rule context that the rules use; the same in ESLint 9 and 10. */
export interface RuleContext {
  readonly sourceCode: SourceText;
  readonly settings: Readonly<Record<string, unknown>>;
  report(finding: Finding): void;
}

/** A rule for ESLint. Its types say no more of the context than any version of ESLint takes. */
export interface LintRule {
  readonly meta: {
    readonly type: "problem" | "suggestion";
    readonly docs: { readonly description: string; readonly recommended: boolean };
    readonly messages: Record<string, string>;
    readonly schema: [];
    readonly fixable?: "code";
    readonly hasSuggestions?: boolean;
  };
  create(context: never): Record<string, (node: SyntaxNode) => void>;
}
