/** A string literal that says another text, in the quotes of the first. */
export function requote(literal: string, text: string): string {
  const quote = literal.charAt(0);
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`);
  return quote + (quote === "`" ? escaped.replaceAll("${", "\\${") : escaped) + quote;
}
