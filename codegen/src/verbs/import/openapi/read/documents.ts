import { dirname, isAbsolute, resolve } from "node:path";
import { quote, visible } from "../../../../text/show.ts";
import { CommandError } from "../../../../files/command-error.ts";
import { readSource } from "../../../../files/read/read-source.ts";
import { parseJson } from "../../../../catalog/json/parse-json.ts";
import type { JsonNode } from "../../../../catalog/json/json-node.ts";
import { parseYaml } from "../../../../answers/tree/yaml-tree.ts";
import { mapLines } from "../../../../text/line-map.ts";
import { property, textOf } from "./nodes.ts";

/** A value of a document, and the file that it stands in. */
export interface Located {
  readonly node: JsonNode;
  readonly file: string;
}

/** A place that the document gets wrong, or does not say. */
export interface Flag {
  /** `file:line`, or the file alone. */
  readonly place: string;
  readonly message: string;
}

/** Large documents have more values than any list of keys. */
const mostValues = 10_000_000;
const longestChain = 20;

interface LoadedFile {
  readonly root: JsonNode;
  readonly lineOf: (offset: number) => number;
}

/** Loads documents and the files that they refer to, each once. */
export class Documents {
  readonly flags: Flag[] = [];
  readonly #files = new Map<string, LoadedFile | undefined>();

  /**
   * Returns the root of a document.
   *
   * @throws {CommandError} if the file cannot be read or parsed
   */
  async open(file: string): Promise<Located> {
    const loaded = await this.#load(file);
    return { node: loaded.root, file };
  }

  /** Returns the value that a node stands for: itself, or the target of its `$ref`; undefined, with a flag, if there is none. */
  async follow({ node, file }: Located): Promise<Located | undefined> {
    let at: Located = { node, file };
    for (let steps = 0; steps < longestChain; steps++) {
      const reference = textOf(property(at.node, "$ref"));
      if (reference === undefined) return at;
      const target = await this.#target(reference, at);
      if (target === undefined) return undefined;
      at = target;
    }
    this.flag({ node, file }, "the reference leads in a circle. Left out.");
    return undefined;
  }

  /** Adds a flag at a place. */
  flag({ node, file }: Located, message: string): void {
    const line = this.#files.get(file)?.lineOf(node.offset);
    this.flags.push({ place: line === undefined ? visible(file) : `${visible(file)}:${line}`, message });
  }

  async #target(reference: string, from: Located): Promise<Located | undefined> {
    const [path = "", pointer = ""] = reference.split("#", 2);
    if (/^[a-z][a-z\d+.-]+:/iu.test(path)) {
      this.flag(from, `${quote(reference)} is an address, and nothing is fetched. Save it beside the document.`);
      return undefined;
    }
    const file = path === "" ? from.file : isAbsolute(path) ? path : resolve(dirname(from.file), decoded(path));
    try {
      const { root } = await this.#load(file);
      const node = pointer.split("/").slice(1).reduce<JsonNode | undefined>(step, root);
      if (node !== undefined) return { node, file };
      this.flag(from, `${quote(reference)} leads to nothing. Left out.`);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      this.flag(from, `${quote(reference)} cannot be read: ${error.message}`);
    }
    return undefined;
  }

  async #load(file: string): Promise<LoadedFile> {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const text = await readSource(file);
    const { roots, findings } = /^\s*[{[]/u.test(text) ? asTrees(parseJson(text)) : parseYaml(text, mostValues);
    const position = mapLines(text);
    const [root] = roots;
    if (root === undefined || findings.length > 0) {
      const problems = findings.map(({ offset, expected, received }) => {
        const { line, column } = position(offset);
        return `${visible(file)}:${line}:${column}: expected ${expected} but received ${received}.`;
      });
      throw new CommandError(
        problems.length > 0 ? problems.join("\n") : `${visible(file)}: it is empty. Check the path.`,
      );
    }
    const loaded = { root, lineOf: (offset: number) => position(offset).line };
    this.#files.set(file, loaded);
    return loaded;
  }
}

function asTrees({ root, findings }: ReturnType<typeof parseJson>): ReturnType<typeof parseYaml> {
  return { roots: root === undefined ? [] : [root], findings: root === undefined ? findings : [] };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is part of the name.
    return path;
  }
}

function step(node: JsonNode | undefined, key: string): JsonNode | undefined {
  const name = decoded(key).replaceAll("~1", "/").replaceAll("~0", "~");
  if (node?.type === "array") return node.items[Number(name)];
  return node === undefined ? undefined : property(node, name);
}
