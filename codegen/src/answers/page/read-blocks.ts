import { combine, moved, type Found, type FoundList, type IsKnown } from "../reading.ts";
import { findLists } from "../source/find-lists.ts";
import type { Block, TextBlock } from "./blocks.ts";
import { readProse } from "./read-prose.ts";
import { readTable } from "./read-table.ts";

/** Reads every block of a page: tables, listings and prose. `readText` reads a listing. */
export function readBlocks(blocks: readonly Block[], isKnown: IsKnown, readText: (text: string) => Found): Found {
  const found = combine(
    blocks.map((block) => {
      if (block.kind === "table") return readTable(block, isKnown);
      if (block.kind === "text") return readRunningText(block, isKnown);
      return moved(readText(block.text), (offset) => block.offset + offset);
    }),
  );
  const isNamed = ({ identity }: FoundList): boolean => identity.name !== undefined || identity.id !== undefined;
  // The items of a list in prose, and the parts of a long table, belong together.
  const others = found.lists.filter((list) => !isNamed(list)).flatMap(({ names }) => names);
  const lists = [...found.lists.filter(isNamed), ...(others.length === 0 ? [] : [{ identity: {}, names: others }])];
  return { ...found, lists };
}

/** Reads lists that are written out in running text, or else the names in it. */
function readRunningText(block: TextBlock, isKnown: IsKnown): Found {
  const found = findLists(block.text, isKnown);
  if (found.lists.some(({ names }) => names.length > 0)) return moved(found, (offset) => block.offset + offset);
  return readProse(block, isKnown);
}
