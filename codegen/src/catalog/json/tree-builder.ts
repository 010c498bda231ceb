import type { JSONVisitor } from "jsonc-parser";
import type { Finding } from "../finding.ts";
import type { JsonNode, JsonProperty } from "./json-node.ts";
import type { Path } from "../../text/show.ts";

/** How many levels of nesting a catalog may have, and more than any has. */
export const deepest = 100;

/** Ends the visit of a text that nests deeper than any catalog; the visitor recurses and could overflow the stack. */
export class TooDeep extends Error {
  readonly finding: Finding;

  constructor(offset: number) {
    super("nested too deep");
    this.finding = { offset, path: [], expected: `at most ${deepest} levels of nesting`, received: "more" };
  }
}

/** An object or array that is still open. */
interface Frame {
  readonly add: (value: JsonNode) => void;
  /** The key or index of the value that was begun last. */
  segment: string | number;
  keyOffset: number;
  readonly properties?: Map<string, JsonProperty>;
}

/** Turns the calls of a visitor into a tree, and notes duplicate keys; the first of each counts. */
export class TreeBuilder {
  root: JsonNode | undefined;
  readonly duplicates: Finding[] = [];
  readonly visitor: JSONVisitor;
  readonly #open: Frame[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const close = (): void => void this.#open.pop();
    this.visitor = {
      onObjectBegin: (offset) => this.#openObject(offset),
      onObjectProperty: (key, offset) => this.#startProperty(key, offset),
      onObjectEnd: close,
      onArrayBegin: (offset) => this.#openArray(offset),
      onArrayEnd: close,
      onLiteralValue: (value: unknown, offset, length) => this.#addLiteral(value, offset, length),
    };
  }

  #openObject(offset: number): void {
    const properties = new Map<string, JsonProperty>();
    this.#add({ type: "object", offset, properties });
    const frame: Frame = {
      segment: "",
      keyOffset: 0,
      properties,
      add: (value) => {
        const key = String(frame.segment);
        if (!properties.has(key)) properties.set(key, { keyOffset: frame.keyOffset, value });
      },
    };
    this.#push(frame, offset);
  }

  #openArray(offset: number): void {
    const items: JsonNode[] = [];
    this.#add({ type: "array", offset, items });
    const frame: Frame = { segment: 0, keyOffset: 0, add: (value) => void (frame.segment = items.push(value) - 1) };
    this.#push(frame, offset);
  }

  #push(frame: Frame, offset: number): void {
    if (this.#open.length >= deepest) throw new TooDeep(offset);
    this.#open.push(frame);
  }

  #startProperty(key: string, offset: number): void {
    const frame = this.#open.at(-1);
    if (frame === undefined) return;
    frame.segment = key;
    frame.keyOffset = offset;
    const first = frame.properties?.get(key);
    if (first !== undefined) this.duplicates.push(describeDuplicate(this.#path(), offset, first.keyOffset));
  }

  #path(): Path {
    return this.#open.map((frame) => frame.segment);
  }

  #addLiteral(value: unknown, offset: number, length: number): void {
    this.#add(
      typeof value === "string"
        ? { type: "string", offset, value }
        : { type: "other", offset, text: this.#text.slice(offset, offset + length) },
    );
  }

  #add(value: JsonNode): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root ??= value;
    else parent.add(value);
  }
}

function describeDuplicate(path: Path, offset: number, first: number): Finding {
  return { offset, path, expected: "each key once", received: "this key again", first };
}
