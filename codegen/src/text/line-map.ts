/** A position as editors show it: line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A function from offset to position, for any mix of LF, CRLF and CR; a leading byte order mark takes no column. */
export function mapLines(text: string): (offset: number) => Position {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);

  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: Math.max(0, offset - (starts[line] ?? 0)) + 1 };
  };
}

/** Index of the last number that is at most `limit`, in sorted numbers; 0 if there is none. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
