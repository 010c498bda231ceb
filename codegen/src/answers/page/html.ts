import { Parser } from "htmlparser2";
import type { FoundName } from "../reading.ts";
import type { Block, Cell } from "./blocks.ts";

/** Elements that begin a line of their own. */
const lines: ReadonlySet<string> = new Set([
  ...[
    "address",
    "article",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
  ],
  ...["main", "nav", "ol", "p", "pre", "section", "summary", "ul"],
]);
const hidden: ReadonlySet<string> = new Set(["script", "style", "template", "head", "del", "s", "strike"]);

/** Returns true if a text has elements of HTML or XML. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype|html|body|head|div|span|p|pre|code|table|tbody|tr|t[dh]|[uod]l|li|h[1-6]|br|section|scopes?|permissions?)\b[^<]*>/iu.test(
    text.slice(0, 500_000),
  );
}

/** The text that a page shows, as blocks; each with the offset at which it begins in the source. */
export function parseHtml(source: string): readonly Block[] {
  const collector = new Collector();
  const parser: Parser = new Parser(
    {
      onopentag: (name) => collector.open(name, parser.startIndex),
      onclosetag: (name) => collector.close(name),
      ontext: (text) => collector.add(text, parser.startIndex),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(source);
  parser.end();
  collector.endText();
  return collector.blocks;
}

/** Collects what the parser meets into blocks. */
class Collector {
  readonly blocks: Block[] = [];
  #text = "";
  #start = 0;
  #codes: FoundName[] = [];
  #code: { text: string; readonly offset: number } | undefined;
  #hidden = 0;
  #rows: Cell[][] = [];
  #cell: { text: string; readonly offset: number } | undefined;
  #tables = 0;

  open(name: string, offset: number): void {
    if (hidden.has(name)) this.#hidden++;
    if (name === "table") {
      this.endText();
      this.#tables++;
    } else if (name === "tr" && this.#tables > 0) this.#rows.push([]);
    else if (name === "td" || name === "th") this.#cell = { text: "", offset };
    else if (name === "code" || name === "tt" || name === "kbd") this.#code = { text: "", offset };
    else if (name === "pre" || name === "li") this.endText();
    if (lines.has(name)) this.#append("\n", offset);
    if (/^(?:scope|permission)$/u.test(name)) this.#code = { text: "", offset };
  }

  close(name: string): void {
    if (hidden.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    if ((name === "td" || name === "th") && this.#cell !== undefined) {
      this.#rows.at(-1)?.push(this.#cell);
      this.#cell = undefined;
    } else if (name === "table") this.#endTable();
    else if (name === "pre" || name === "li") this.endText(name);
    if (lines.has(name)) this.#append("\n", 0);
    if (this.#code !== undefined && /^(?:code|tt|kbd|scope|permission)$/u.test(name)) {
      this.#codes.push({ name: this.#code.text.trim(), offset: this.#code.offset });
      this.#code = undefined;
    }
  }

  add(text: string, offset: number): void {
    if (this.#hidden > 0) return;
    if (this.#code !== undefined) this.#code.text += text;
    this.#append(text, offset);
  }

  endText(element?: string): void {
    const { text, codes, start } = { text: this.#text, codes: this.#codes, start: this.#start };
    this.#text = "";
    this.#codes = [];
    if (text.trim() === "") return;
    if (element === "pre") this.blocks.push({ kind: "code", text, offset: start });
    else this.blocks.push({ kind: "text", text, offset: start, codes, isItem: element === "li" });
  }

  #append(text: string, offset: number): void {
    if (this.#cell !== undefined) this.#cell.text += text;
    else if (this.#tables === 0) {
      if (this.#text.trim() === "" && text.trim() !== "") this.#start = offset;
      this.#text += text;
    }
  }

  #endTable(): void {
    this.#tables = Math.max(0, this.#tables - 1);
    if (this.#tables > 0 || this.#rows.length === 0) return;
    this.blocks.push({ kind: "table", rows: this.#rows });
    this.#rows = [];
    this.#codes = [];
  }
}
