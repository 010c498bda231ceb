import { readFileSync } from "node:fs";

/** The text of a file, or why there is none. */
export type ReadText = { readonly text: string } | { readonly problem: string };

/** Reads one of many files; a file that cannot be read costs no other file anything. */
export function readText(path: string): ReadText {
  try {
    return { text: decode(readFileSync(path)) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** Decodes UTF-8, and UTF-16 that begins with a byte order mark, as the TypeScript compiler does. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString("utf16le", 2);
  if (first === 0xfe && second === 0xff) {
    const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return even.swap16().toString("utf16le");
  }
  return bytes.toString("utf8");
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "it no longer exists",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its path is too long",
  EISDIR: "it is a folder",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
  ERR_STRING_TOO_LONG: "it is too large",
};

/** Returns why a file or folder could not be read, in a few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
  return reasons[code] ?? code;
}
