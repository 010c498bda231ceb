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

/** Elements that begin a line of their own, or end one. */
const lines = new Set(["br", "p", "div", "li", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]);
const tag = /<([/!]?)([a-z][a-z\d]*)/iy;

/** Goes through the page once, whatever it is full of: what is opened and never closed ends the page. */
function withoutMarkup(source: string): string {
  const behind = (end: string, from: number): number => {
    const found = source.indexOf(end, from);
    return found === -1 ? source.length : found + end.length;
  };
  const behindElement = (name: string, from: number): number => {
    const end = new RegExp(`</${name}`, "gi");
    end.lastIndex = from;
    return end.test(source) ? end.lastIndex : source.length;
  };
  let text = "";
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open === -1) break;
    text += source.slice(at, open);
    tag.lastIndex = open;
    const [, slash = "", written = ""] = tag.exec(source) ?? [];
    const name = written.toLowerCase();
    if (source.startsWith("<!--", open)) at = behind("-->", open);
    else if (name === "") {
      text += "<";
      at = open + 1;
    } else {
      if (lines.has(name) && (slash === "/" || name === "br")) text += "\n";
      const isHidden = slash === "" && (name === "script" || name === "style");
      at = behind(">", isHidden ? behindElement(name, open) : open);
    }
  }
  return decoded(text + source.slice(at));
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,10}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
