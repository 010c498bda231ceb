import { tidy } from "../text.ts";
import type { Hole, Text } from "../value.ts";
import { withoutDotSegments } from "./dot-segments.ts";

/** A URL in parts; the query and what follows it are left out. */
export interface SplitUrl {
  /** `https://api.sendgrid.com`, or a placeholder; undefined for a URL that begins with its path. */
  readonly origin: Text | undefined;
  readonly path: Text;
}

/** Splits a URL whose host may be unknown or put together. */
export function splitUrl(text: Text): SplitUrl {
  const { origin, path } = split(text);
  return { origin, path: withoutDotSegments(path) };
}

function split(text: Text): SplitUrl {
  const url = withoutQuery(text);
  const [first] = url;
  if (first === undefined) return { origin: undefined, path: [] };
  if (typeof first !== "string") return splitOpen(first, url.slice(1));
  const scheme = /^(?:https?:)?\/\//iu.exec(first);
  if (!scheme) return { origin: undefined, path: url };
  return cut(url, scheme[0].length);
}

/** A placeholder at the beginning is the host, unless nothing follows and it may be the whole URL. */
function splitOpen(first: Hole, rest: Text): SplitUrl {
  const [second] = rest;
  if (typeof second === "string" && !second.startsWith("/")) return cut([first, ...rest], 0);
  return { origin: [first], path: rest };
}

/** Splits a text at the first slash after `from` characters. */
function cut(text: Text, from: number): SplitUrl {
  const origin: (string | Hole)[] = [];
  for (const [index, piece] of text.entries()) {
    const end = typeof piece === "string" ? piece.indexOf("/", index === 0 ? from : 0) : -1;
    if (typeof piece !== "string" || end === -1) origin.push(piece);
    else
      return {
        origin: tidy([...origin, piece.slice(0, end)]),
        path: tidy([piece.slice(end), ...text.slice(index + 1)]),
      };
  }
  return { origin, path: [] };
}

/** The text up to its query or fragment. */
export function withoutQuery(text: Text): Text {
  const kept: (string | Hole)[] = [];
  for (const piece of text) {
    if (typeof piece !== "string") {
      if (piece.reach === "query") return tidy(kept);
      kept.push(piece);
      continue;
    }
    const end = piece.search(/[?#]/u);
    if (end !== -1) return tidy([...kept, piece.slice(0, end)]);
    kept.push(piece);
  }
  return tidy(kept);
}
