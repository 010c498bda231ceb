import type { FoundList } from "./reading.ts";
import { splitNames } from "./name-shape.ts";

/** The body of a saved HTTP exchange, and the scopes that its header fields list. */
export interface Body {
  /** The text with everything but the body blanked out, so that every offset stays where it was. */
  readonly text: string;
  readonly lists: readonly FoundList[];
}

const statusLine = /^(?:<\s*)?HTTP\/\d(?:\.\d)? \d{3}\b/u;
/** The progress lines of `curl -v`. */
const chatter = /^(?:[*>]\s|[{}] \[\d+ bytes|\s*% Total|\s+Dload |\s*\d+ +\d+[\sk]+\d+)/u;

/** Separates the body of an answer from the header lines that `curl -i` and `curl -v` print before it. */
export function readBody(text: string): Body {
  if (!/^(?:<\s*)?HTTP\/\d/mu.test(text.slice(0, 20_000))) return { text, lists: [] };
  const lists: FoundList[] = [];
  let kept = "";
  let offset = 0;
  let inHead = false;
  for (const line of text.split(/(?<=\n)/u)) {
    const bare = line.trimEnd();
    if (statusLine.test(bare)) inHead = true;
    const isHead = inHead || chatter.test(bare) || bare.startsWith("< ");
    const granted = isHead ? /^(?:<\s*)?x-oauth-scopes:(.*)$/iu.exec(bare)?.[1] : undefined;
    const at = offset;
    if (granted !== undefined)
      lists.push({ identity: {}, names: splitNames(granted).map((name) => ({ name, offset: at })) });
    if (inHead && (bare === "" || bare === "<")) inHead = false;
    kept += isHead ? line.replace(/[^\r\n]/gu, " ") : line;
    offset += line.length;
  }
  return { text: kept, lists };
}
