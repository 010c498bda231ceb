import { readText } from "../../files/read/read-text.ts";
import { isComponent } from "../../files/find/source-files.ts";
import { scriptBlocks } from "./script-blocks.ts";

/** Reads the code of files, each once, and keeps what could not be read. */
export interface FileReader {
  /** The code of a file; undefined if it cannot be read. */
  read(file: string): string | undefined;
  /** Why files could not be read. */
  readonly unread: ReadonlyMap<string, string>;
  /** The markup of components: expressions in it are not analysed. */
  readonly markup: ReadonlyMap<string, string>;
  /** The whole texts of components. */
  readonly whole: ReadonlyMap<string, string>;
}

/** Creates a reader; a file that cannot be read costs no other file anything. */
export function createFileReader(): FileReader {
  const known = new Map<string, string | undefined>();
  const unread = new Map<string, string>();
  const markup = new Map<string, string>();
  const whole = new Map<string, string>();
  const readNew = (file: string): string | undefined => {
    const read = readText(file);
    if ("problem" in read) {
      unread.set(file, read.problem);
      return undefined;
    }
    if (!isComponent(file)) return read.text;
    whole.set(file, read.text);
    const blocks = scriptBlocks(read.text, file.endsWith(".astro"));
    if (!/\.html?$/iu.test(file)) markup.set(file, blocks.markup);
    return blocks.code;
  };
  return {
    read: (file) => {
      if (!known.has(file)) known.set(file, readNew(file));
      return known.get(file);
    },
    unread,
    markup,
    whole,
  };
}
