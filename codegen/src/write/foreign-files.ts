import { CommandError } from "../files/command-error.ts";

/** Returns the error for files of someone else that have the names of generated ones. */
export function foreignFiles(names: readonly string[], out: string): CommandError {
  const places = names.map((name) => `${out}/${name}`);
  const [file = out] = places;
  const what =
    names.length === 1
      ? "is not a generated file; refusing to overwrite it"
      : "are not generated files; refusing to overwrite them";
  return new CommandError(
    `${places.join(", ")}: ${what}. Move ${names.length === 1 ? "it" : "them"} away, or choose another --out; nothing was written.`,
    { file },
  );
}
