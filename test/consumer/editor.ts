/** What an editor shows for a program; the cursor stands where the text has `|`. */
export interface Editor {
  /** The names that are offered at the cursor, sorted. */
  complete(text: string): Promise<readonly string[]>;
  /** What is shown when the mouse rests on the name at the cursor: type and documentation. */
  hover(text: string): Promise<string>;
  /** Where a jump from the cursor ends: file, and the line there. */
  define(text: string): Promise<{ readonly file: string; readonly line: string }>;
  /** The names that are struck through in the program. */
  findDeprecated(text: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A program, and where its cursor is. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
}

/** Takes the cursor out of a program. */
export function readCursor(text: string): Cursor {
  const offset = text.indexOf("|");
  return offset === -1 ? { text, offset: 0 } : { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
