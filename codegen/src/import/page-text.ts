const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  ldquo: '"',
  rdquo: '"',
  amp: "&",
};

/**
 * The text that a documentation page shows: without tags and comments, entities as characters, typographic quotes as
 * plain ones. Markdown comes back as it is.
 */
export function pageText(source: string): string {
  const looksLikeHtml = /<(?:!doctype|html|body|head|div|span|p|pre|code|table|ul|ol|li|h[1-6]|br)\b/i.test(source);
  const text = looksLikeHtml ? withoutMarkup(source) : source;
  return text
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\u00A0/g, " ");
}

function withoutMarkup(source: string): string {
  return source
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<(?:br|\/(?:p|div|li|tr|pre|h[1-6]))\b[^>]*>/gi, "\n")
    .replace(/<[/!]?[a-z][^>]*>/gi, "")
    .replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
