import { createEditCost, EDIT } from "./edit-cost.ts";

/** The longest name that is compared: longer ones are rarely mistyped, and comparing them is slow. */
const longestName = 256;
const mostEdits = 4;

/**
 * The candidate that a mistyped name most likely meant, if one is near enough: one edit for every three characters and
 * no more than four, letters in the wrong case nearly free. Ties go to the first by code unit.
 *
 * @internal
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const characters = characterSet(name);
  const editCost = createEditCost(longestName + mostEdits);
  let best: string | undefined;
  let bestCost = Infinity;
  for (const candidate of candidates) {
    const length = Math.max(name.length, candidate.length);
    const edits = Math.min(mostEdits, Math.floor(length / 3), Math.floor(bestCost / EDIT));
    if (length - Math.min(name.length, candidate.length) > edits) continue;
    if (lacks(characters, characterSet(candidate)) > edits) continue;
    const cost = editCost(name, candidate, edits);
    if (cost > bestCost || cost === Infinity || (cost === bestCost && best !== undefined && best <= candidate))
      continue;
    best = candidate;
    bestCost = cost;
  }
  return best;
}

/** The characters of a string as bits, whatever their case. */
function characterSet(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

/** How many edits two strings take at least: one edit can add one character and remove one. */
function lacks(a: number, b: number): number {
  return Math.max(countBits(a & ~b), countBits(b & ~a));
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
