import { localInterfaceOf } from "../../print/print-declarations.ts";
import { printDoc } from "../../print/text/doc-comment.ts";
import { indentation, layoutUnion, lineWidth } from "../../print/layout.ts";
import { escapeNonAscii, quote } from "../../print/text/quote.ts";
import type { PathGroup, PathPattern, PathTree } from "./path-tables.ts";

/** The tables of a method as they are printed. */
export interface LaidOutTables {
  readonly blocks: readonly string[];
  /** For each rank the name of the interface that has its tables by number of segments. */
  readonly ranks: readonly string[];
  /** How many tables a path is looked up in, one after the other. */
  readonly height: number;
  /** The types of the runtime that the tables need. */
  readonly used: readonly string[];
}

/** Lays out the tables of a method, smaller ones before those that lead to them. */
export function layoutTables(name: string, method: string, groups: readonly PathGroup[]): LaidOutTables {
  if (groups.length === 0) return { blocks: [], ranks: [], height: 1, used: [] };
  const height = Math.max(...groups.map(({ tree }) => tree.height));
  const ranks = [...new Set(groups.map(({ rank }) => rank))].sort((a, b) => a - b);
  const suffix = (rank: number): string => (rank === 0 ? "" : `Rank${rank + 1}`);
  const blocks = groups.flatMap(({ depth, rank, tree }) => {
    const segments = `${depth} ${depth === 1 ? "segment" : "segments"}`;
    const text = `The operations of ${method} by patterns of ${segments}.`;
    return layoutTree({ name: `${name}Paths${depth}${suffix(rank)}`, text, depth, height }, tree);
  });
  const roots = ranks.map(
    (rank) =>
      printDoc({ text: [`The tables of ${method} by the number of segments.`] }, "") +
      localInterfaceOf(
        `${name}Tables${suffix(rank)}`,
        groups
          .filter((group) => group.rank === rank)
          .map(({ depth }) => `${indentation}readonly s${depth}: ${name}Paths${depth}${suffix(rank)};`),
        `PathTables<PathTable${height}>`,
      ),
  );
  const tables = Array.from({ length: height }, (_, index) => `PathTable${index + 1}`);
  return {
    blocks: [...blocks, ...roots],
    ranks: ranks.map((rank) => `${name}Tables${suffix(rank)}`),
    height,
    used: ["PathTables", ...tables.slice(-1), ...(height > 1 ? tables.slice(0, -1) : [])],
  };
}

interface Table {
  readonly name: string;
  readonly text: string;
  readonly depth: number;
  /** The number of tables that a path is looked up in from here. */
  readonly height: number;
}

/** Each table is one interface; a tree that is less high than others gets tables that lead everywhere to the same. */
function layoutTree(table: Table, tree: PathTree): readonly string[] {
  const { name, text, depth, height } = table;
  const head = printDoc({ text: [text] }, "");
  if ("rows" in tree && height === 1) {
    return [
      head + localInterfaceOf(name, [`${indentation}readonly [path: string]: unknown;`, ...tree.rows.map(layoutRow)]),
    ];
  }
  if (tree.height < height) {
    const child = `${name}All`;
    return [
      ...layoutTree({ ...table, name: child, height: height - 1 }, tree),
      head + localInterfaceOf(name, [`${indentation}readonly [path: string]: ${child};`]),
    ];
  }
  if ("rows" in tree) throw new TypeError("expected a table that leads to others but received one of patterns");
  const children = tree.children.map(([literal, child], index) => ({
    literal,
    child,
    name: `${name}Part${index + 1}`,
  }));
  return [
    ...children.flatMap((own) => layoutTree({ ...table, name: own.name, height: height - 1 }, own.child)),
    head +
      localInterfaceOf(name, [
        `${indentation}readonly [path: string]: PathTable${height - 1};`,
        ...children.map((own) => layoutSignature(selector(depth, tree.place, own.literal), own.name)),
      ]),
  ];
}

function layoutRow({ path, operations }: PathPattern): string {
  const [operation = "", ...others] = operations;
  if (others.length === 0) return layoutSignature(pattern(path), quote(operation));
  const inline = `readonly [path: ${pattern(path)}]:`;
  return layoutUnion(inline, operations, ";", indentation);
}

/** An index signature, laid out as prettier does it: the brackets open where the line would be too long. */
function layoutSignature(template: string, type: string): string {
  const inline = `${indentation}readonly [path: ${template}]: ${type};`;
  if (inline.length <= lineWidth) return inline;
  const deeper = indentation.repeat(2);
  return `${indentation}readonly [\n${deeper}path: ${template}\n${indentation}]: ${type};`;
}

/** The paths of a number of segments that have this text at a place. */
function selector(depth: number, place: number, literal: string): string {
  const segments = Array.from({ length: depth }, (_, index) => (index === place ? literal : "{}"));
  return pattern(segments.map((segment) => `/${segment}`).join(""));
}

/** The path as a template literal type. */
function pattern(path: string): string {
  const texts = path.split(/\{[^{}/]*\}/u).map((text) => escapeNonAscii(text.replace(/[\\`$]/g, "\\$&")));
  return `\`${texts.join("${string}")}\``;
}
