import { readdirSync } from "node:fs";
import { configurationName } from "./find-configuration.ts";

/** Names that people write in place of `scopewright.json`. */
const similar =
  /^\.?scope[-_]?(?:wr|ri)[a-z]*(?:(?:rc)?(?:\.(?:jsonc?|json5|ya?ml))?|\.config\.(?:[cm]?[jt]s|jsonc?|json5|ya?ml))$/iu;

/** Returns the files of a folder that look like a configuration of the command and have another name. */
export function nearMisses(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== configurationName && similar.test(entry.name))
      .map(({ name }) => name);
  } catch {
    // Only a hint is lost if the folder cannot be listed.
    return [];
  }
}
