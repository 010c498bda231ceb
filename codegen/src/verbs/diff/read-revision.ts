import { execFile } from "node:child_process";
import { isUtf8 } from "node:buffer";
import { promisify } from "node:util";
import { visible } from "../../text/show.ts";
import { CommandError, ioError } from "../../files/command-error.ts";
import { hasCode } from "../../files/has-code.ts";
import { readBytes } from "../../files/read/read-bytes.ts";

const run = promisify(execFile);
const largest = 256 * 1024 * 1024;

/**
 * The text of a file, or of a git revision of one: `scopes.json`, `HEAD~1:scopes.json`. A file of that name wins.
 *
 * @throws {CommandError} where there is neither, or it cannot be read
 */
export async function readRevision(name: string): Promise<string> {
  const bytes = await readNamed(name);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new CommandError(`${visible(name)}: expected text in UTF-8 but received other bytes. Save it as UTF-8.`);
}

async function readNamed(name: string): Promise<Buffer> {
  try {
    return readBytes(name);
  } catch (error) {
    const isRevision = name.includes(":") && !name.startsWith("-") && hasCode(error, "ENOENT", "ENOTDIR");
    if (error instanceof CommandError) throw error;
    if (!isRevision) throw ioError(name, error);
    return readFromGit(name);
  }
}

async function readFromGit(name: string): Promise<Buffer> {
  try {
    // Unlike "git show", this runs no filter that a repository's configuration names, and it refuses folders.
    const { stdout } = await run("git", ["cat-file", "blob", name], {
      encoding: "buffer",
      maxBuffer: largest,
      env: { ...process.env, GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" },
    });
    return stdout;
  } catch (error) {
    throw new CommandError(
      `${visible(name)}: expected a file, or a git revision and a path, but received neither${reasonOf(error)}. Check the path; in a revision it starts at the root of the repository, or with "./" in this folder.`,
    );
  }
}

function reasonOf(error: unknown): string {
  if (hasCode(error, "ENOENT")) return " (git is not installed)";
  const stderr = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
  const [first = ""] = stderr.trim().split("\n");
  return first === ""
    ? ""
    : ` (${visible(first)
        .replace(/^fatal: /, "")
        .replace(/\.$/, "")})`;
}
