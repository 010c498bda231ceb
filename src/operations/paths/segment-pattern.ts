/** One segment of a path: text, or text around parameters (`{id}:close`). */
export interface SegmentPattern {
  /** The text before, between and after the parameters, as a URL spells it; a single one if there are none. */
  readonly texts: readonly string[];
  readonly names: readonly string[];
  /** Whether its only parameter spans segments: `{path+}`. */
  readonly isSpanning: boolean;
}

/** What a URL may hold in a segment as it is; everything else it escapes. */
const escaped = /[^\w\-.~:@!$&'()*+,;=%]+/gu;

/**
 * The pattern of one segment of an operation's path.
 *
 * @internal
 */
export function parseSegment(segment: string): SegmentPattern {
  const parts = segment.split(/\{([^{}]*)\}/u);
  const names = parts.filter((_, index) => index % 2 === 1);
  return {
    texts: parts.filter((_, index) => index % 2 === 0).map(escape),
    names: names.map((name) => name.replace(/\+$/u, "")),
    isSpanning: names.length === 1 && names[0]?.endsWith("+") === true,
  };
}

/**
 * The values of the parameters, still escaped, if the segment fits the texts; none of them is empty.
 *
 * @internal
 */
export function matchSegment(texts: readonly string[], segment: string): readonly string[] | undefined {
  const text = escape(segment);
  const first = texts[0] ?? "";
  const last = texts.at(-1) ?? "";
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let start = first.length;
  for (const next of texts.slice(1, -1)) {
    const end = text.indexOf(next, start + 1);
    if (end === -1) return undefined;
    values.push(text.slice(start, end));
    start = end + next.length;
  }
  const end = text.length - last.length;
  if (end <= start || !text.endsWith(last)) return undefined;
  return [...values, text.slice(start, end)];
}

/**
 * The value of a parameter that spans segments, still escaped, if the segments fit the texts around it.
 *
 * @internal
 */
export function matchSpan([first = "", last = ""]: readonly string[], segments: string): string | undefined {
  const text = segments.split("/").map(escape).join("/");
  const value = text.slice(first.length, text.length - last.length);
  const isFitting = text.length > first.length + last.length && text.startsWith(first) && text.endsWith(last);
  return isFitting && !/^\/*$/u.test(value) ? value : undefined;
}

/**
 * The text that an escaped one stands for; itself if its escapes are malformed.
 *
 * @internal
 */
export function unescapeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escape(text: string): string {
  try {
    return text.replace(escaped, encodeURIComponent);
  } catch {
    // Half a surrogate pair has no escape.
    return text;
  }
}
