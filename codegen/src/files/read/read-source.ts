import { isUtf8 } from "node:buffer";
import { visible } from "../../text/show.ts";
import { CommandError, orIoError } from "../command-error.ts";
import { readBytes } from "./read-bytes.ts";

/**
 * Returns the text of a file that the user named.
 *
 * @throws {CommandError} if the file cannot be read, or is not UTF-8: a lossy decoding would hide words
 */
export async function readSource(path: string, ifMissing = "Check the path"): Promise<string> {
  const bytes = await orIoError(path, () => readBytes(path), ifMissing);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new CommandError(`${visible(path)}: expected text in UTF-8 but received other bytes. Save it as UTF-8.`, {
    code: "io",
    file: path,
  });
}
