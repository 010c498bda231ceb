import { open, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathFrom } from "../../files/path-from.ts";
import { visible } from "../../text/show.ts";
import { CommandError, ioError, orIoError, type ExitCode } from "../../files/command-error.ts";
import { hasCode } from "../../files/has-code.ts";
import { findSchema } from "./find-schema.ts";
import { starterCatalog } from "./starter-catalog.ts";
import { makeFolder } from "../../files/write/make-folder.ts";
import type { Output } from "../../cli/output.ts";

/** What follows the catalog. */
interface Generation {
  /** The command that generates code from it. */
  readonly next: string;
  /** The folder of the code. */
  readonly out: string;
  /** The folder of the configuration, or else the working folder. */
  readonly home: string;
}

/** Writes a small catalog to start from, never over another file, and says what to run next. */
export async function initCommand(path: string, { next, out, home }: Generation, output: Output): Promise<ExitCode> {
  await orIoError(path, () => makeFolder(dirname(path)));
  await writeNew(path, starterCatalog(findSchema(path)));
  const gitattributes = `/${pathFrom(home, out)}/** text eol=lf linguist-generated`;
  output.result({ ok: true, catalog: path, next, gitattributes });
  output.say(`${visible(path)}: written. Put your provider's scopes into it, then run:\n  ${next}`);
  output.say(
    `If you commit the code, let Git keep its line breaks with this line in ${pathFrom(process.cwd(), join(home, ".gitattributes"))}:\n  ${gitattributes}`,
  );
  return 0;
}

/** Writes a new file, whole or not at all. */
async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, "wx").catch((error: unknown) => {
    if (!hasCode(error, "EEXIST")) throw ioError(path, error);
    throw new CommandError(
      `${visible(path)}: already exists; left unchanged. Name another file with --catalog, or edit this one.`,
    );
  });
  try {
    await file.writeFile(text);
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw ioError(path, error);
  }
}
