/** The cost of adding, dropping or changing a character, or of swapping two neighbours. */
export const EDIT = 100;
/** The cost of a letter in the wrong case. */
const recase = 1;
const tooMuch = 1e9;

/** The three rows of the table that a comparison looks at. */
type Rows = [current: Int32Array, previous: Int32Array, beforePrevious: Int32Array];

/**
 * Returns a function for the cost of turning one string of at most `longest` characters into another (optimal string
 * alignment) within a number of edits, or Infinity. It reuses its memory, so many comparisons are cheap.
 *
 * @internal
 */
export function createEditCost(longest: number): (from: string, to: string, edits: number) => number {
  let rows: Rows = [new Int32Array(longest + 2), new Int32Array(longest + 2), new Int32Array(longest + 2)];

  return (from, to, edits) => {
    const limit = edits * EDIT + EDIT - 1;
    // Only cells within `edits` of the diagonal can count; a dear one on either side keeps the others out.
    for (let column = 0; column <= edits + 1; column++) rows[1][column] = column > edits ? tooMuch : column * EDIT;
    for (let row = 1; row <= from.length; row++) {
      const least = fillRow({ from, to, edits }, row, rows);
      // A swap reaches back over this row, but costs what adding to it does: it cannot be cheaper either.
      if (least > limit) return Infinity;
      rows = [rows[2], rows[0], rows[1]];
    }
    const cost = rows[1][to.length] ?? tooMuch;
    return cost > limit ? Infinity : cost;
  };
}

/** Two strings that are compared, and the number of edits beyond which they count as unlike. */
interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly edits: number;
}

/** Writes one row of the table, whose memory is reused, and returns the least cost in it. */
function fillRow({ from, to, edits }: Comparison, row: number, rows: Rows): number {
  const [current, previous, beforePrevious] = rows;
  const first = Math.max(1, row - edits);
  const last = Math.min(to.length, row + edits);
  const a = from.charCodeAt(row - 1);
  let left = first === 1 ? row * EDIT : tooMuch;
  let least = left;
  current[first - 1] = left;
  current[last + 1] = tooMuch;

  for (let column = first; column <= last; column++) {
    const b = to.charCodeAt(column - 1);
    const above = previous[column] ?? tooMuch;
    const corner = previous[column - 1] ?? tooMuch;
    left = a === b ? corner : Math.min(above + EDIT, left + EDIT, corner + replaceCost(a, b));
    if (column > 1 && row > 1 && a !== b && b === from.charCodeAt(row - 2) && a === to.charCodeAt(column - 2)) {
      left = Math.min(left, (beforePrevious[column - 2] ?? tooMuch) + EDIT);
    }
    current[column] = left;
    if (left < least) least = left;
  }
  return least;
}

function replaceCost(a: number, b: number): number {
  const lower = a | 32;
  return (a ^ b) === 32 && lower >= 97 && lower <= 122 ? recase : EDIT;
}
