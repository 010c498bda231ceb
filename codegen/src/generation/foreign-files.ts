import { CommandError } from "../files/command-error.ts";

/** The error that names the files of a folder that would be overwritten although somebody else wrote them. */
export function foreignFiles(names: readonly string[], out: string): CommandError {
  const places = names.map((name) => `${out}/${name}`).join(", ");
  const what =
    names.length === 1
      ? "is not a generated file; refusing to overwrite it"
      : "are not generated files; refusing to overwrite them";
  return new CommandError(
    `${places}: ${what}. Move ${names.length === 1 ? "it" : "them"} away, or choose another --out; nothing was written.`,
  );
}
