/**
 * What comes from outside is unknown until it is checked. The compiler's own declarations give `any`, which would spread
 * without a word. These come first, because the overloads of a later declaration do. No package sees them: only the check of
 * types reads this file.
 */
interface JSON {
  parse(text: string, reviver?: (this: unknown, key: string, value: unknown) => unknown): unknown;
}

interface Body {
  json(): Promise<unknown>;
}
